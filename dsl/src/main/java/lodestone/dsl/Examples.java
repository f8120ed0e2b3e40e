package lodestone.dsl;

/** What the examples of the language's own verbs have in common. */
public final class Examples {

    /** A small file to read; one value is missing. */
    public static final String ORES = """
            new File('ores.csv').text = 'name,mass,density\\nrutile,79.87,4.23\\ngalena,239.27,7.6\\nanatase,79.87,3.9\\nbauxite,,2.45\\n'
            """;

    private Examples() {
    }
}
