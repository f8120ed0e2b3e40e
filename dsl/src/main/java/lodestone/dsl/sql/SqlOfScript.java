package lodestone.dsl.sql;

import java.util.LinkedHashMap;
import java.util.Map;
import lodestone.dsl.Examples;
import lodestone.dsl.Pipeline;
import lodestone.dsl.ScriptFunction;
import lodestone.dsl.ScriptScope;
import lodestone.dsl.StudyScript;
import lodestone.runtime.io.SqlPlace;
import lodestone.runtime.io.SqlStatement;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.SourceRef;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.plan.Plan;

/** SQL over the pipelines of a study, and over files. */
public final class SqlOfScript {

    private SqlOfScript() {
    }

    @ScriptFunction(usage = "sql 'select ... from pipeline', name: pipeline",
            doc = "Queries pipelines, by their names, and files, by their names in quotes, in DuckDB's SQL; gives a pipeline. "
                    + "A named argument gives a pipeline or a file another name in the query. "
                    + "Rows without 'order by' come in the same order each time.",
            example = Examples.ORES + """
            def ores = pipeline('ores') { from 'ores.csv' }
            def heavy = sql '''
                select name, mass
                from ores
                where mass > (select avg(mass) from ores)
            '''
            show heavy
            show sql("select count(*) as light from 'ores.csv' where name not in (select name from h)", h: heavy)
            """)
    public static Pipeline sql(StudyScript script, Map<String, ?> tables, String query) {
        SourceRef here = ScriptScope.of(script).here();
        return sql(script, tables, query, (line, column) -> here, here);
    }

    public static Pipeline sql(StudyScript script, String query) {
        return sql(script, Map.of(), query);
    }

    /** What the compiler makes of a call with a literal text: it adds the place where the text begins. */
    public static Pipeline sql(StudyScript script, Map<String, ?> tables, String query, int line, int column) {
        ScriptScope scope = ScriptScope.of(script);
        SqlPlace place = (l, c) -> scope.at(line + l - 1, l == 1 ? column + c - 1 : c);
        return sql(script, tables, query, place, scope.here());
    }

    private static Pipeline sql(StudyScript script, Map<String, ?> tables, String query, SqlPlace place, SourceRef at) {
        if (query == null) {
            throw StudyException.of(Message.WRONG_ARGUMENT, "sql", "a query", "null");
        }
        ScriptScope scope = ScriptScope.of(script);
        SqlStatement statement = SqlStatement.parse(query, place);
        SqlNames names = new SqlNames(scope.pipelines(), tables);
        Map<String, Plan> plans = new LinkedHashMap<>();
        try {
            statement.tables().forEach(table -> plans.put(table, names.plan(table, statement, at)));
            return scope.pipeline("sql", statement.plan(plans, at), at);
        } catch (StudyException e) {
            if (names.used().stream().anyMatch(scope::isLacking)) {
                return scope.lost("sql", at);
            }
            throw e;
        }
    }
}
