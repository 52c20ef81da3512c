#!/usr/bin/env bash
# Writes the whole database, evidence included, to one file while the application runs:
#   docker/backup.sh [file]
# The embedded database has no such tool: stop the application and copy its folder data/.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
file=${1:-xiaohao-$(date +%Y%m%d-%H%M%S).dump}
umask 077
# a name of its own until complete, so that a backup cut off never looks like a good one
docker compose -f "$here/compose.yml" exec -T database pg_dump -U postgres -Fc xiaohao >"$file.part"
docker compose -f "$here/compose.yml" exec -T database pg_restore --list <"$file.part" >/dev/null
mv "$file.part" "$file"
echo "backup in $file ($(du -h "$file" | cut -f1))"
