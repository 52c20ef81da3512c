-- The list of migrations is none of the application's business, unless one role does everything.
DO $$
BEGIN
  IF current_user <> '${applicationRole}' THEN
    REVOKE ALL ON flyway_schema_history FROM "${applicationRole}";
  END IF;
END
$$;
