#!/usr/bin/env bash
# Runs once, when the database server starts on an empty volume: one role owns and migrates the tables,
# the other works on them and cannot rewrite the trail.
set -euo pipefail
psql -v ON_ERROR_STOP=1 -U postgres \
  -v owner="$XIAOHAO_OWNER_PASSWORD" -v application="$XIAOHAO_APPLICATION_PASSWORD" <<'SQL'
CREATE ROLE xiaohao_owner LOGIN PASSWORD :'owner';
CREATE ROLE xiaohao LOGIN PASSWORD :'application';
CREATE DATABASE xiaohao OWNER xiaohao_owner;
REVOKE ALL ON DATABASE xiaohao FROM PUBLIC;
GRANT CONNECT, TEMPORARY ON DATABASE xiaohao TO xiaohao;
SQL
