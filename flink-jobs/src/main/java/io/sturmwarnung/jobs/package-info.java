/**
 * The streaming system. Each job is one file, readable top to bottom: {@link
 * io.sturmwarnung.jobs.MentionJob} turns records into mentions, {@link
 * io.sturmwarnung.jobs.CrisisJob} turns mentions into metrics, incidents and alerts, {@link
 * io.sturmwarnung.jobs.ResponseJob} follows questions until they are answered. {@link
 * io.sturmwarnung.jobs.StormPipeline} composes the three on one machine. Operators hold state and
 * call the domain; they calculate nothing themselves.
 */
package io.sturmwarnung.jobs;
