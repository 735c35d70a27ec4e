import pytest

from bot.store.sql import split, table, translate


@pytest.mark.parametrize(
    ("named", "numbered", "names"),
    [
        ("SELECT 1", "SELECT 1", ()),
        ("SELECT :a", "SELECT $1", ("a",)),
        ("SELECT :a, :b, :a", "SELECT $1, $2, $1", ("a", "b")),
        ("SELECT :a_1, :a, :A", "SELECT $1, $2, $3", ("a_1", "a", "A")),
        ("SELECT ':a', :b", "SELECT ':a', $1", ("b",)),
        ("SELECT 'it''s :a', :b", "SELECT 'it''s :a', $1", ("b",)),
        ("SELECT 'a\\', :b, ':c'", "SELECT 'a\\', $1, ':c'", ("b",)),
        (r"SELECT E'it\'s :a', :b", r"SELECT E'it\'s :a', $1", ("b",)),
        ('SELECT "co:l" AS "x"":y", :b', 'SELECT "co:l" AS "x"":y", $1', ("b",)),
        ("SELECT :a::bigint, b::text", "SELECT $1::bigint, b::text", ("a",)),
        ("SELECT :a -- not :b\n, :c", "SELECT $1 -- not :b\n, $2", ("a", "c")),
        ("SELECT :a -- it's\n, :c", "SELECT $1 -- it's\n, $2", ("a", "c")),
        ("SELECT /* :a ' */ :b", "SELECT /* :a ' */ $1", ("b",)),
        ("SELECT /* over\ntwo :a */ :b", "SELECT /* over\ntwo :a */ $1", ("b",)),
        ("SELECT $$ :a ' $$, :b", "SELECT $$ :a ' $$, $1", ("b",)),
        ("SELECT $x$ :a $$ :b $x$, :c", "SELECT $x$ :a $$ :b $x$, $1", ("c",)),
        ("WHERE a=:a AND b>=:b", "WHERE a=$1 AND b>=$2", ("a", "b")),
        ("VALUES(:a,:b)", "VALUES($1,$2)", ("a", "b")),
        ("SELECT '12:30', :b", "SELECT '12:30', $1", ("b",)),
        ("x := 1", "x := 1", ()),
    ],
)
def test_named_parameters_become_numbered_outside_literals_casts_and_comments(named, numbered, names):
    statement = translate(named)
    assert statement.numbered == numbered
    assert statement.names == names
    assert statement.named == named


def test_a_parameter_with_columns_is_a_table():
    statement = translate("SELECT m.word, :other FROM :many(id BIGINT, word TEXT) AS m")
    assert statement.names == ("other", "many")
    assert "json_each(:many)" in statement.named
    assert "CAST(value ->> 1 AS TEXT) AS word FROM json_array_elements(CAST($2 AS JSON))" in statement.numbered
    assert translate("SELECT COALESCE(:a (1))").named == "SELECT COALESCE(:a (1))"
    assert table(iter([(1, "a"), (2, None)])) == '[[1,"a"],[2,null]]'


def test_many_rows_are_one_value():
    statement = translate("SELECT TABLE_OF(m.id, m.word) AS found FROM m WHERE m.id = :id")
    assert statement.reads
    assert statement.named == "SELECT json_group_array(json_array(m.id, m.word)) AS found FROM m WHERE m.id = :id"
    assert (
        "COALESCE(json_agg(json_build_array(m.id, m.word)), '[]') AS found FROM m WHERE m.id = $1" in statement.numbered
    )
    assert translate("SELECT 'TABLE_OF(a)' FROM tables_of(1)").named == "SELECT 'TABLE_OF(a)' FROM tables_of(1)"


def test_sqlite_gets_no_row_locks_and_postgresql_does():
    statement = translate("SELECT 'for update', a FROM b WHERE c = :c LIMIT 1\n  for update skip locked")
    assert statement.named.rstrip() == "SELECT 'for update', a FROM b WHERE c = :c LIMIT 1"
    assert statement.numbered.endswith("$1 LIMIT 1\n  for update skip locked")
    assert translate("SELECT 1 FOR UPDATE").named.rstrip() == "SELECT 1"


@pytest.mark.parametrize(
    ("sql", "reads"),
    [
        ("SELECT 1", True),
        ("  -- INSERT\n select * FROM a WHERE b = 'DELETE'", True),
        ("WITH a AS (SELECT 1) SELECT * FROM a", True),
        ("WITH a AS (SELECT 1) INSERT INTO b SELECT * FROM a", False),
        ("WITH gone AS (DELETE FROM a RETURNING id) SELECT id FROM gone", False),
        ("INSERT INTO a VALUES (1) RETURNING id", False),
        ("UPDATE a SET b = 1", False),
        ("PRAGMA user_version", False),
        ("VALUES (1)", True),
        ("", False),
    ],
)
def test_only_what_certainly_reads_counts_as_reading(sql, reads):
    assert translate(sql).reads is reads


TRIGGER = """CREATE TRIGGER t AFTER INSERT ON a BEGIN
  UPDATE a SET b = ';' WHERE id = new.id;
  DELETE FROM c;
END"""


@pytest.mark.parametrize(
    ("script", "sqlite", "statements"),
    [
        ("", True, []),
        ("-- nothing\n/* at all; */", True, []),
        ("A;;B;", True, ["A", "B"]),
        ("A; B", True, ["A", "B"]),
        ("A -- not; the end\n; B", True, ["A -- not; the end", "B"]),
        ("INSERT INTO a VALUES (';'); B", True, ["INSERT INTO a VALUES (';')", "B"]),
        (f"{TRIGGER};\nDROP TABLE d;", True, [TRIGGER, "DROP TABLE d"]),
        ("CREATE TRIGGER t EXECUTE FUNCTION f(); B", False, ["CREATE TRIGGER t EXECUTE FUNCTION f()", "B"]),
        ("DO $$ BEGIN x; y; END $$; B", False, ["DO $$ BEGIN x; y; END $$", "B"]),
    ],
)
def test_a_script_splits_at_the_ends_of_its_statements_only(script, sqlite, statements):
    assert split(script, sqlite=sqlite) == statements
