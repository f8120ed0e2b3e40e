package lodestone.stdlib.table;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import lodestone.dsl.ScriptFunction;
import lodestone.dsl.ScriptScope;
import lodestone.dsl.StudyScript;
import lodestone.runtime.io.WholeFile;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.plan.Source;
import tech.tablesaw.api.Table;
import tech.tablesaw.plotly.components.Figure;
import tech.tablesaw.plotly.components.Page;

/** Tablesaw's tables and plots in scripts. */
public final class TableOfScript {

    private TableOfScript() {
    }

    @ScriptFunction(usage = "from tablesaw(table)",
            doc = "The rows that a Tablesaw table has now, for 'from'. Dates and times become text as in ISO 8601; empty texts "
                    + "are missing, for Tablesaw knows no other missing text.",
            example = """
                    import tech.tablesaw.api.*
                    def table = Table.create('melting',
                            StringColumn.create('formula', 'NaCl', 'MgO', 'Al2O3'),
                            DoubleColumn.create('kelvin', 1074, 3125, 2345))
                    def hot = pipeline('hot') {
                        from   tablesaw(table)
                        filter { kelvin > 2000 }
                    }
                    show hot
                    """)
    public static Source tablesaw(StudyScript script, Table table) {
        if (table == null) {
            throw StudyException.of(Message.WRONG_ARGUMENT, "tablesaw", "a Tablesaw table", "null");
        }
        return new TableSource(table);
    }

    @ScriptFunction(usage = "savePlot figure, 'plot.html'",
            doc = "Writes a figure of Tablesaw's plots as a web page. The browser that shows it loads the library Plotly.",
            example = """
                    import tech.tablesaw.api.*
                    import tech.tablesaw.plotly.api.ScatterPlot
                    def table = Table.create('melting', DoubleColumn.create('mass', 58.4, 40.3, 102.0),
                            DoubleColumn.create('kelvin', 1074, 3125, 2345))
                    savePlot ScatterPlot.create('Melting points', table, 'mass', 'kelvin'), 'melting.html'
                    """)
    public static void savePlot(StudyScript script, Figure figure, String path) {
        if (figure == null) {
            throw StudyException.of(Message.WRONG_ARGUMENT, "savePlot", "a figure of Tablesaw", "null");
        }
        ScriptScope scope = ScriptScope.of(script);
        if (scope.isDry()) {
            scope.wouldWrite();
            return;
        }
        String page = Page.pageBuilder(figure, "target").build().asJavascript();
        WholeFile.write(Path.of(path), part -> Files.write(part, page.getBytes(StandardCharsets.UTF_8)));
    }
}
