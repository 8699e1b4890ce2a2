#!/usr/bin/env bash
# kills.sh [COUNT [FIRST]]: kills a working process at every named point and at COUNT random moments (100 unless said) on each
# database, with the seeds from FIRST on. A failure names its seed. It shows nothing about a loss of power.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export LEADTEMPERATURE_KILLS=${1:-100}
if [ $# -gt 1 ]; then export LEADTEMPERATURE_KILLS_FIRST=$2; fi
exec dotnet test -c Release --filter "FullyQualifiedName~KillTests" --logger "console;verbosity=normal"
