/** The contract suites of tests/store read this to choose the database they run on. */
process.env.CAUSEWAY_TEST_DATABASE = 'mssql';
