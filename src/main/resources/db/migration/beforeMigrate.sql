-- Every table that a migration makes is open to the application's role, which itself owns only the engine's tables.
-- A migration that wants less takes it away again, as the trail does.
GRANT USAGE, CREATE ON SCHEMA public TO "${applicationRole}";
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO "${applicationRole}";
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO "${applicationRole}";
