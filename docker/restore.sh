#!/usr/bin/env bash
# Replaces the database by a backup; what was entered since the backup is lost:
#   docker/restore.sh file --yes
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
file=${1:?"usage: docker/restore.sh file --yes"}
[ "${2:-}" = --yes ] || { echo "this replaces the database; add --yes" >&2; exit 2; }
[ -r "$file" ] || { echo "cannot read $file" >&2; exit 2; }
compose() { docker compose -f "$here/compose.yml" "$@"; }

compose exec -T database pg_restore --list <"$file" >/dev/null
compose stop application
compose exec -T database psql -v ON_ERROR_STOP=1 -U postgres <<'SQL'
DROP DATABASE IF EXISTS xiaohao_restored WITH (FORCE);
CREATE DATABASE xiaohao_restored OWNER xiaohao_owner;
SQL
compose exec -T database pg_restore -U postgres --exit-on-error -d xiaohao_restored <"$file"
# the old database stays until the new one is complete
compose exec -T database psql -v ON_ERROR_STOP=1 -U postgres <<'SQL'
DROP DATABASE xiaohao WITH (FORCE);
ALTER DATABASE xiaohao_restored RENAME TO xiaohao;
REVOKE ALL ON DATABASE xiaohao FROM PUBLIC;
GRANT CONNECT, TEMPORARY ON DATABASE xiaohao TO xiaohao;
SQL
compose start application
echo "restored from $file"
