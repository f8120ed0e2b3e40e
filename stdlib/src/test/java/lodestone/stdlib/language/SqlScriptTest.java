package lodestone.stdlib.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lodestone.dsl.Study;
import lodestone.runtime.engine.Listener;
import lodestone.runtime.engine.LocalEngine;
import lodestone.runtime.manifest.QueryRecord;
import lodestone.runtime.message.StudyException;
import lodestone.stdlib.Scripts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlScriptTest {

    private static final String BINARIES = """
            def binaries = pipeline('binaries') {
                pool         [Li, Na, O, S]
                compositions arity: 2, stoichiometry: 1..3
                derive       oxide: contains(O)
            }
            """;

    @TempDir
    Path folder;

    private static String print(String text) {
        return Scripts.print(BINARIES + text);
    }

    @Test
    void theResultIsAPipeline() {
        assertEquals("""
                oxide   n
                false  21
                true   21
                2 rows
                [true]
                21
                sql(oxide: bool, n: int64)""", print("""
                def counts = sql '''select oxide, count(*) n from binaries group by 1 order by 1'''
                show counts
                def more = pipeline('more') { from counts; filter { oxide }; derive twice: n * 2; sample 1 }
                println more.take(9).oxide
                println more.take(9).twice[0].intdiv(2)
                println counts"""));
    }

    @Test
    void tablesAreNamedByPipelineByArgumentAndByFile() {
        String file = folder.resolve("known Å.csv").toString();
        assertEquals("[[count_star():42]]\n[[count_star():7]]\n[[n:5]]\n[[n:7]]", print("""
                binaries.write '%1$s'
                def few = pipeline('few') { from binaries; limit 7 }
                println sql("select count(*) from '%1$s'").take(1)
                println sql('select count(*) from b', b: few).take(1)
                println sql("select count(*) as n from f semi join b using (formula)", b: few,
                        f: pipeline('five') { from binaries; limit 5 }).take(1)
                println pipeline('nested') { from sql("select count(*) as n from '%1$s' join few using (formula)") }.take(1)
                """.formatted(file)));
    }

    @Test
    void theLatestPipelineOfANameIsMeant() {
        assertEquals("[[n:3]]", print("""
                pipeline('binaries') { from binaries; limit 3 }
                println sql('select count(*) n from BINARIES').take(1)"""));
    }

    @Test
    void hiddenColumnsCanBeNamed() {
        assertEquals("[[formula:NaLi, z1:11, atoms:2]]\n[formula, oxide]",
                print("println sql('select formula, z1, atoms from binaries where n1 = 1 and \"rank\" = 0').take(1)\n"
                        + "println sql('select * from binaries').columns"));
    }

    @Test
    void sameResultWhateverTheThreads() {
        String text = BINARIES + """
                def rows = pipeline('rows') { pool H..Kr; compositions arity: 2, stoichiometry: 1..8 }
                sql('select elements[1] as first, sum(mass) as mass, avg(chiMean) as chi from rows group by 1').take(100)
                sql('select a.formula from rows a join binaries b using (formula)').take(100)
                """;
        assertEquals(hashes(text, 1), hashes(text, 3));
    }

    private static List<String> hashes(String text, int threads) {
        return records(text, threads).stream().map(QueryRecord::outputHash).toList();
    }

    private static List<QueryRecord> records(String text, int threads) {
        List<QueryRecord> records = new ArrayList<>();
        Listener listener = new Listener() {
            @Override
            public void finished(QueryRecord record) {
                records.add(record);
            }
        };
        try (LocalEngine engine = new LocalEngine(threads, listener)) {
            Study.of("a.groovy", text).run(engine, List.of(), new PrintStream(new ByteArrayOutputStream()));
        }
        return records;
    }

    @Test
    void filesOfAQueryAreInTheManifest() throws Exception {
        Path file = Files.writeString(folder.resolve("t.csv"), "a\n1\n");
        List<QueryRecord> records = records("sql(\"select * from '" + file + "'\").count()", 2);
        assertEquals(List.of(file), records.get(0).inputs());
    }

    @Test
    void inputsAreOptimised() {
        String plan = print("print sql('select sum(mass) m from b', b: pipeline('b') { from binaries; filter { oxide } }).explain()");
        assertTrue(plan.contains("sql over b: select sum(mass) m from b\n    select mass\n      scan"), plan);
        assertTrue(plan.contains(", where contains(O) -> mass"), plan);
    }

    /** Counts that the source knows are those of its rows. */
    @ParameterizedTest
    @ValueSource(strings = {
        "select count(*) from %s",
        "select count(*) as \"Å\", count(*) * 2 from %s where oxide",
        "select count(*) from %s where oxide and not oxide",
        "select oxide, count(*) as n from %s group by 1 order by count(*), oxide",
        "select oxide, count(*) from %s group by rollup(oxide) order by all",
        "select not oxide as other, count(*) as n from %s group by all having count(*) > 5 order by all limit 1"})
    void countsNeedNoRows(String query) {
        String rows = BINARIES + "def more = pipeline('more') { pool H..Ca; compositions arity: 2..3, stoichiometry: 1..4; "
                + "derive oxide: contains(O) }\nmore.write '" + folder.resolve("more.arrow") + "'\n";
        String counted = query.formatted("more");
        String made = query.formatted("'" + folder.resolve("more.arrow") + "'");
        String plan = Scripts.print(rows + "print sql('''" + counted + "''').explain()");
        assertTrue(plan.contains("count in ") || plan.contains("tally in "), plan);
        assertEquals(Scripts.print(rows + "println sql('''" + made + "''').take(9)"),
                Scripts.print(rows + "println sql('''" + counted + "''').take(9)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"select oxide from %s group by 1", "select count(*) filter (oxide) from %s", "select count(formula) from %s",
        "select count(*), max(mass) from %s", "select count(*) over () from %s", "select \"rank\", count(*) from %s group by 1",
        "select count(*) from (select * from %s limit 3)", "select formula, count(*) from %s group by 1",
        "select oxide, count(*) from %s tablesample 20 percent (bernoulli, 3) group by 1",
        "select u, count(*) from unnest([true, null]) as t(u) left join %s on oxide = u group by 1",
        "select oxide, range, count(*) from %s positional join range(3) group by all"})
    void otherQueriesNeedRows(String query) {
        String plan = print("print sql('''" + query.formatted("binaries") + "''').explain()");
        assertFalse(plan.contains("tally") || plan.contains("count in"), plan);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "sql 'select x frm binaries'                | a.groovy:6:19: the SQL is wrong; syntax error at or near \"binaries\". Mend the query.",
        "sql 'select formla from binaries'          | a.groovy:6:13: the SQL is wrong; Referenced column \"formla\" not found",
        "sql '''~  select 'Å', 1,~  2 + formla from binaries'''  | a.groovy:8:7: the SQL is wrong; Referenced column \"formla\"",
        "sql 'select * from binarys'                | a.groovy:6:20: no table 'binarys' for the query. Pipelines: binaries. "
                + "A file's name stands in quotes. Did you mean 'binaries'?",
        "sql 'select sum(formula) from binaries'    | a.groovy:6:13: the SQL is wrong; No function matches the given name",
        "def q = 'select y from binaries'; sql q    | a.groovy:6: the SQL is wrong; Referenced column \"y\" not found",
        "sql ''                                     | a.groovy:6: a query reads tables and nothing else; found nothing.",
        "sql 'select 1; select 2'                   | a.groovy:6: a query reads tables and nothing else; found several statements.",
        "sql 'drop table binaries'                  | a.groovy:6:6: a query reads tables and nothing else; found anything but a SELECT.",
        "sql \"copy binaries to 'x.csv'\"           | found anything but a SELECT.",
        "sql \"attach 'x.duckdb'\"                  | found anything but a SELECT.",
        "sql 'install spatial'                      | found anything but a SELECT.",
        "sql 'pragma version'                       | found anything but a SELECT.",
        "sql 'set threads = 3'                      | found anything but a SELECT.",
        "sql \"from read_csv('x.csv')\"             | a.groovy:6:11: a query reads tables and nothing else; found 'read_csv()'.",
        "sql \"from read_text('/etc/hosts')\"       | found 'read_text()'.",
        "sql \"from query('select 1')\"             | found 'query()'.",
        "sql 'from known.csv'                       | found 'known.csv'.",
        "sql \"from 'nothing.csv'\"                 | a.groovy:6:11: no file 'nothing.csv'.",
        "sql 'select random()'                      | a.groovy:6:13: a query must give the same each time; found 'random()'.",
        "sql 'select current_date'                  | found 'now()'.",
        "sql 'from binaries using sample 3'         | found a sample without a seed.",
        "String q; sql q                            | a.groovy:6:11: 'sql' takes a query; found null.",
        "pipeline('p') { from tablesaw(null) }      | 'tablesaw' takes a Tablesaw table; found null.",
        "savePlot null, 'plot.html'                 | 'savePlot' takes a figure of Tablesaw; found null.",
        "binaries.toDuckDB('a.duckdb', '')          | 'toDuckDB' needs the name of the table.",
        "sql 'from b', b: 3                         | 'sql' takes a pipeline or the name of a file as 'b'; found 3.",
        "pipeline('p') { from binaries; filter { sql('from binaries') } } | no function 'sql'",
        "pipeline('p') { from show('x') }           | a.groovy:6:22: 'show' can not be called here",
        "sql('select formula::int from binaries').take(9) | a.groovy:6: the query failed; Could not convert string 'NaLi' to INT32",
    })
    void mistakesAreTold(String script, String message) {
        String text = Scripts.fail(BINARIES + script.replace('~', '\n'));
        assertTrue(text.contains(message), text);
    }

    @Test
    void checkFindsMistakesWithoutRunning() {
        StudyException e = assertThrows(StudyException.class,
                () -> Study.of("a.groovy", BINARIES + "sql '''\nselect x from binaries'''").check(List.of()));
        assertTrue(e.getMessage().startsWith("a.groovy:7:8: the SQL is wrong; Referenced column \"x\" not found"), e.getMessage());
        assertTrue(Study.of("a.groovy", BINARIES + "show sql('select count(*) from binaries')").check(List.of()).isComplete());
    }

    @Test
    void databasesAreWrittenAndRead() {
        String file = folder.resolve("åtlas.duckdb").toString();
        String script = """
                println binaries.toDuckDB('%1$s', 'binaries')
                def stored = pipeline('stored') { from duckdb('%1$s', 'binaries'); filter { oxide } }
                println stored.count()
                println stored.toDuckDB('%1$s', 'binaries', replace: true)
                println sql('select count(*) n from s', s: pipeline('again') { from duckdb('%1$s', 'binaries') }).take(1)
                """.formatted(file);
        assertFalse(Study.of("a.groovy", BINARIES + script).check(List.of()).isComplete());
        assertFalse(Files.exists(Path.of(file)));
        assertEquals("42\n21\n21\n[[n:21]]", print(script));
        assertTrue(Scripts.fail(BINARIES + "binaries.toDuckDB('" + file + "', 'binaries')").contains("replace: true"));
        assertTrue(Scripts.fail(BINARIES + "binaries.toDuckDB('" + file + "', 'binaries', replac: true)")
                .contains("Did you mean 'replace'?"));
        assertTrue(Scripts.fail("pipeline('p') { from duckdb('" + file + "', 'binarys') }").contains("Did you mean 'binaries'?"));
    }
}
