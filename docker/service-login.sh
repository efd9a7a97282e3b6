#!/bin/sh
# Runs once, when the database is made: the login that api and worker use. It owns nothing; the migration lets it in.
set -eu
psql --set=ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" --set=password="$SERVICE_PASSWORD" <<'SQL'
CREATE ROLE kompassros_service LOGIN NOSUPERUSER NOBYPASSRLS PASSWORD :'password';
SQL
