#!/bin/sh
# Runs once, when PostgreSQL makes its cluster: the role of the web nodes, which owns nothing.
set -eu
psql --set=ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" --set=password="$PORTAL_WEB_PASSWORD" <<'SQL'
create role portal_web login password :'password';
SQL
