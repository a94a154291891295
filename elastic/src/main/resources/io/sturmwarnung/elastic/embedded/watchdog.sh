# Runs a server that must not outlive its starter, and exits with the server's exit code.
#
#   sh watchdog.sh ARGUMENTS PIDFILE COMMAND...
#
# Standard input is a pipe that the starter holds open and never writes to. When the starter closes
# it, exits or is killed, the pipe ends: then the server's own standard input ends, too, which asks
# it to stop; one second later it is sent TERM, and ten seconds after that KILL.
# The server reads the file ARGUMENTS first; its process id is written to PIDFILE.
arguments=$1
pidfile=$2
shift 2
exec 3<&0
# A named pipe rather than "|": waiting for one part of a pipeline waits for all of it.
rm -f "$pidfile" "$pidfile.in"
mkfifo "$pidfile.in"

(
    cat "$arguments"
    cat <&3 >/dev/null
    exec >&-
    waited=0
    while [ ! -s "$pidfile" ] && [ "$waited" -lt 5 ]; do
        sleep 1
        waited=$((waited + 1))
    done
    read -r server <"$pidfile" || exit
    waited=0
    while [ "$waited" -le 11 ] && kill -0 "$server" 2>/dev/null; do
        sleep 1
        waited=$((waited + 1))
        [ "$waited" -eq 1 ] && kill -TERM "$server" 2>/dev/null
    done
    kill -KILL "$server" 2>/dev/null
) >"$pidfile.in" 2>/dev/null &
"$@" <"$pidfile.in" &
server=$!
exec 3<&- </dev/null
echo "$server" >"$pidfile.new"
mv "$pidfile.new" "$pidfile"

# A signal to the whole group, as from Ctrl-C, is the starter's to answer: keep waiting.
trap : INT TERM HUP
while :; do
    wait "$server"
    code=$?
    kill -0 "$server" 2>/dev/null || exit "$code"
done
