package io.sturmwarnung.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModuleDependenciesTest {
    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    // Fakes of other modules, which come as jars once these are packaged.
                    .withImportOption(location -> !location.contains("-tests.jar"))
                    .importPackages("io.sturmwarnung");

    @Test
    void seesEveryModule() {
        for (String module :
                new String[] {"core", "elastic", "jobs", "console", "dashboards", "app"}) {
            assertThat(CLASSES.containPackage("io.sturmwarnung." + module)).as(module).isTrue();
        }
    }

    /** core ← elastic ← {flink-jobs, console} ← app, dashboards ← app. */
    @ParameterizedTest
    @CsvSource({
        "core, elastic",
        "core, jobs",
        "core, console",
        "core, dashboards",
        "core, app",
        "elastic, jobs",
        "elastic, console",
        "elastic, dashboards",
        "elastic, app",
        "jobs, console",
        "jobs, dashboards",
        "jobs, app",
        "console, jobs",
        "console, dashboards",
        "console, app",
        "dashboards, jobs",
        "dashboards, console",
        "dashboards, app"
    })
    void dependOneWayOnly(String module, String other) {
        noClasses()
                .that()
                .resideInAPackage("io.sturmwarnung." + module + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.sturmwarnung." + other + "..")
                .check(CLASSES);
    }

    /** The domain is plain Java; each technology has its one module. */
    @ParameterizedTest
    @CsvSource({
        "core, org.apache.flink",
        "core, co.elastic",
        "core, io.javalin",
        "core, java.net.http",
        "elastic, org.apache.flink",
        "elastic, io.javalin",
        "jobs, io.javalin",
        "console, org.apache.flink",
        "dashboards, org.apache.flink"
    })
    void keepTechnologyWhereItBelongs(String module, String technology) {
        noClasses()
                .that()
                .resideInAPackage("io.sturmwarnung." + module + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(technology + "..")
                .check(CLASSES);
    }

    @ParameterizedTest
    @CsvSource({"elastic", "jobs", "console", "dashboards", "app"})
    void haveNoCyclesBetweenConcerns(String module) {
        slices().matching("io.sturmwarnung." + module + ".(*)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }
}
