package lodestone.runtime.message;

import java.util.Locale;

/**
 * Every text a user can be shown about a mistake or a failure, in one form:
 * <em>what is wrong; what was found; what to do.</em> The place comes in front of it, see {@link StudyException}.
 *
 * <p>The placeholders are those of {@link String#format}; each constant's arguments are listed in its text's order.
 */
public enum Message {

    // --- scripts
    SCRIPT_NOT_FOUND("no script '%s'; looked in %s. Give the path of a .groovy file."),
    SYNTAX("%s. Mend the script at this place."),
    SEVERAL("%s"),
    SCRIPT_FAILED("the script failed: %s. Mend it here, or run again with --stacktrace to see where this came from."),

    // --- mistakes of scripts
    STAGE_OUTSIDE("'%s' is a stage and stands outside of a pipeline. Put it into the block of one: pipeline('name') { ... }."),
    STAGES_CHAINED("'%s' can not follow a stage in its statement. Write each stage in a line of its own; "
            + "in conditions && for 'and', || for 'or'."),
    SYNTAX_ADVICE("%s. %s"),
    NOT_CLOSED("this '%s' is never closed. Write '%s' where it shall end."),
    CHECKED_IN_PART("note: a dry run has no results, so what depends on them was not looked at: %s."),
    MISTAKES("%d mistakes in %s."),
    MORE_MISTAKES("... and %d more"),

    // --- names
    UNKNOWN_NAME("no variable '%s' here. Variables: %s. The name of a column needs quotes.%s"),
    AMBIGUOUS_NAME("'%1$s' is a variable and a column here; found both. Rename the variable, or write column('%1$s')."),
    UNKNOWN_METHOD("no method '%s' for %s. Check the name and the arguments.%s"),
    WRONG_CALL("'%s' can not be called with that; found %s. Write %s."),
    UNKNOWN_PROPERTY("no property '%s' of %s. Check the name.%s"),
    UNKNOWN_STAGE("no stage '%s'. Stages: %s.%s"),
    UNKNOWN_OPTION("'%s' has no option '%s'. Options: %s.%s"),
    UNKNOWN_COLUMN("no column '%s' here. Columns: %s.%s"),
    UNKNOWN_FUNCTION("no function '%s'. Functions: %s.%s"),

    // --- expressions
    NOT_CAPTURABLE("%s can not be part of an expression; found '%s'. "
            + "Use columns, literals, operators and functions; one of your own is made by "
            + "udf('name', float64) { double a, double b -> a - b }."),
    WRONG_OPERAND("'%s' takes %s; found %s in '%s'. Change the operand."),
    NOT_A_CONDITION("a condition is needed; '%s' is %s. Compare it with something."),

    // --- stages
    NO_METHODS_HERE("'%s' can not be called here; a pipeline block knows stages, variables and constants only. "
            + "Call it before the pipeline and keep its result in a variable."),
    WRONG_ARGUMENT("'%s' takes %s; found %s. Change the argument."),
    MISSING_ARGUMENT("'%s' needs %s. Add it."),
    MISPLACED_STAGE("'%s' can not stand here; %s. Move it."),
    EMPTY_PIPELINE("pipeline '%s' has no stages. Begin with 'from' or with 'pool' and 'compositions'."),
    NO_FUNNEL("no funnel here; %s. Ask a pipeline whose filters come before all stages that leave rows out, or name a label."),
    DUPLICATE_COLUMN("there is a column '%s' already. Choose another name."),

    // --- chemistry
    UNKNOWN_ELEMENT("no element '%s'. Give the symbol of one of the 118 elements, as 'Li'.%s"),
    UNKNOWN_OXIDATION_STATES("no oxidation states '%s'. Tables: %s; or give the path of a file.%s"),
    MALFORMED_STATES_LINE("a line of oxidation states is wrong; found %s. Write 'Symbol state state ...', as 'Fe +2 +3'."),
    EMPTY_POOL("the pool has no elements; found %s. Name at least one element, as in 'pool H..Lr'."),
    NOT_A_FORMULA("'%s' is not a formula; found %s at character %d. Write it as in 'Li2ZnSn3O8' or 'Ca(OH)2'."),

    // --- composition space
    NO_COMPOSITIONS("'%s' needs a table of compositions; this one has none. Begin with 'pool' and 'compositions', or have a column 'formula'."),
    REVERSED_RANGE("'%s' takes ascending ranges; found %s. Write %s."),
    NO_FORMULA_COLUMN("%s has no column of formulas; its text columns are %s. Name it: column: '...', or call it one of %s."),
    BAD_STOICHIOMETRY("no stoichiometry '%s'. Give a range of whole numbers low..high within 1..%d."),
    NO_REDUCED_AMOUNTS("no reduced composition has amounts of %s alone; all have a common divisor. Give a range with 1 in it, or more elements."),
    BAD_ARITY("no arity '%s' over a pool of %d. Give a number or a range within 1..%d."),
    SPACE_TOO_LARGE("%s elements, arity %s and amounts %s make more compositions than 64 bits can number. "
            + "Use a smaller pool, arity or stoichiometry."),
    NOT_IN_SPACE("'%s' is not in this space; %s. The space is %s."),
    NO_SUCH_RANK("no rank %d; the space has ranks 0 to %d. Give a rank within it."),

    // --- rules
    UNKNOWN_ELECTRONEGATIVITY("no scale of electronegativity '%s'. Scales: %s; or give the path of a file, or a map [Li: 0.98, ...].%s"),
    MALFORMED_ELECTRONEGATIVITY("a scale of electronegativity is wrong; found %s. Write 'Symbol value' in each line of a file, "
            + "or [Symbol: value, ...]."),
    LACKING_STATES("%s has no oxidation state of %s; no composition with one of these is allowed."),
    LACKING_ELECTRONEGATIVITY("the scale '%s' has no electronegativity of %s; no composition with one of these is in order."),
    UNKNOWN_COMMONALITY("'icsd24' takes no commonality '%s'. Give one of %s, or a number of percent, 0 to 100.%s"),

    // --- templates
    NOT_A_TEMPLATE("'%s' is not a template; found %s at character %d. Write sites, elements and amounts, as in 'ABO3', "
            + "'A2B2O7', 'AxByO3' or 'A3B2(SiO4)3'."),
    TEMPLATE_REPEATS("'%s' has %s twice; found again at character %d. Use another letter for another site, and write an "
            + "element once."),
    TEMPLATE_TOO_LONG("'%s' has %d sites and elements. Write at most %d."),
    TEMPLATE_WITH_ARITY("a template says itself how many elements there are; found arity: %s. Leave it out."),
    UNBOUND_SITE("a template with an unbound site: %s; found %s. Write %1$s: [Ca, Sr, Ba], %1$s: Ti..Cu or %1$s: Al, or put a "
            + "'pool' before it.%s"),
    EMPTY_SITE("no element for site '%s'; found %s. Give at least one that the template does not have anyway."),
    NO_OCCUPATION("no rows for template %s; different sites need different elements, and found %s. Give a site other elements."),
    TEMPLATE_AMOUNT("no amounts for template '%s'; found %s, and 'stoichiometry' is %s. Change the one or the other."),
    TOO_MANY_OCCUPATIONS("template %s has more rows than can be numbered; found %s. Give the sites fewer elements, or a smaller "
            + "stoichiometry."),
    TEMPLATE_REPEATED("template %s: %,d of %,d rows have the formula of an earlier row, with elements swapped between sites; "
            + "filter { !repeated } leaves them out"),
    TEMPLATE_MAY_REPEAT("template %s: some of its %,d rows have the formula of an earlier row, with elements swapped between "
            + "sites; tally('repeated') counts them, filter { !repeated } leaves them out"),
    NO_RADIUS("no Shannon radius of %s%s; the table has %s. Give one of these%s."),
    NEEDS_TEMPLATE("'%s' needs the sites of a template; found none. Begin with compositions template: 'ABO3', A: ..., B: ..."),
    NO_CHARGES("'%s' can not choose charges for template '%s'; found free amounts. Write the amounts as numbers."),
    NOT_PEROVSKITE("'%s' is for perovskites; found template '%s'. Write one with the anion last, as 'ABX3', 'A2BMX6' or 'ADB2X6': "
            + "the sites A, as many atoms of the sites B, and three times as many of X."),
    NO_SUCH_MEMBER("template '%s' has no '%s' for '%s'; found %s. Name a site or an element of it.%s"),
    WITHOUT_TOLERANCE("%s: %,d rows have no value"),
    WITHOUT_NEUTRAL_CHARGES("; %,d for no ions with radii are neutral together"),
    WITHOUT_RADIUS("; %,d for the table of radii lacks %s"),
    WITHOUT_ORDER("; %,d for A is not larger than B"),
    RADIUS_AT(" in coordination %d"),
    NEAREST_RADIUS("; nearest: true takes the nearest coordination that there is"),

    // --- species
    ELEMENTS_AMONG_SPECIES("'%s' takes elements or species, not both; found %s among species. Write it with its charge, as 'Fe3+', "
            + "or species(%s) for all of its oxidation states."),
    STATES_OF_SPECIES("a pool of species has its charges already; found oxidationStates: %s. Leave it out, or write it as "
            + "species(H..Lr, oxidationStates: ...)."),
    NOT_SPECIES_AMOUNTS("'%s' is not species with amounts. Write each species once and its amount after it, as 'Fe2+ Fe3+2 O2-4'."),
    NEEDS_SPECIES("'%s' needs compositions of species, whose charges are fixed. Begin with pool species(H..Lr) or pool 'Fe2+', 'O2-'."),
    TOO_MANY_ATOMS("the assignments of '%s' can not be listed; found %d atoms of %s. Give amounts up to 255 where valence is mixed."),
    NO_SPECIES("no species of %s; the oxidation states %s have none for them. Use another table, as in oxidationStates: 'wiki'."),
    SPECIES_LEFT_OUT("no species of %s: the oxidation states %s have none for them."),

    // --- snapshots
    UNKNOWN_SNAPSHOT("no snapshot '%s' in '%s'; there are: %s. Fetch one (lodestone known fetch DATABASE), or make one of a file "
            + "(lodestone known import FILE).%s"),
    AMBIGUOUS_SNAPSHOT("several snapshots fit '%s': %s. Give one's name in full."),
    SNAPSHOT_NAME("a snapshot can not be called '%s'. Use letters, digits, '-', '_' and '.', as in 'icsd'."),
    SNAPSHOT_CHANGED(true, "the snapshot %s is not what it was when it was made; its SHA-256 was %s, now %s. "
            + "Take it away (lodestone known remove %s), then fetch or import it again."),
    CACHE_UNWRITABLE(true, "can not keep what is fetched in '%s'; %s. Make space there and fetch again: it goes on from the "
            + "%,d entries that are kept."),
    FETCH_FAILED(true, "%s In the cache of '%s': %s.%s"),
    FETCH_WAITS("%s: another process is fetching from there; waiting for it"),
    FETCH_RESUMED("%s: goes on from %,d entries, fetched since %s"),
    FETCH_OLD("%s: %,d entries of an interrupted fetch are too old, of %s; begins anew"),
    FETCH_KEPT("%s: %,d entries are kept; the next fetch goes on from there"),
    SNAPSHOT_THERE("%s is there already; nothing is to be done"),
    SNAPSHOT_MADE("%s: %,d entries, %,d distinct formulas; %,d can not be read"),
    SNAPSHOT_USED("%s: uses %s with %,d entries; a newer one: lodestone known fetch %s"),
    SNAPSHOT_SAME("%s: as it was made, %,d entries"),
    SNAPSHOT_REMOVED("%s is removed"),
    NO_SNAPSHOTS("no snapshots in '%s' yet. Fetch one: lodestone known fetch mp; or import one from a file: "
            + "lodestone known import FILE."),
    FORMULAS_CHANGED("%s: %,d formulas; %s: %,d formulas; %,d were added, %,d are gone"),
    FORMULAS_WRITTEN("%,d formulas written to %s"),
    SNAPSHOT_NARROW("%s has %s only; what else this study asks for (%s) counts as not known"),

    // --- databases over the network
    UNKNOWN_PROVIDER("no database '%s'. Databases: %s; or give the base URL of an OPTIMADE server.%s"),
    BAD_SERVER_URL("'%s' is no base URL of a server; %s. Write it as https://host/path."),
    BAD_PROXY("the environment variable %s names no HTTP proxy; others can not be asked. Write it as http://host:port."),
    SERVER_UNREACHABLE(true, "%s: no connection; %s. Check the network and try again."),
    SERVER_UNTRUSTED(true, "%s: no secure connection; %s. Check the proxy, the clock and the certificates of this machine."),
    SERVER_SILENT(true, "%s: no answer within %s s, tried %d times. Try again later."),
    SERVER_BUSY(true, "%s: the server does not serve; it answers %d: %s. Try again later."),
    SERVER_WANTS_PAUSE(true, "%s: the server wants to be left alone; it answers %d and asks for %d minutes. Try again then."),
    SERVER_REFUSES(true, "%s: the query is refused; the server answers %d: %s. Check the URL, or ask for less."),
    ANSWER_TOO_LARGE(true, "%s: an answer is too large; it has more than %d MB. Ask the provider."),
    ANSWER_NOT_JSON(true, "%s: the answer is not JSON; found %s. Check the URL, or try again later."),
    ANSWER_CUT(true, "%s: the answer is broken JSON; found %s. Try again later."),
    ANSWER_STRANGE(true, "%s: the answer is not one to this query; found %s. Check that the URL is the base URL of such a server."),
    ENDLESS_PAGES(true, "%s: the pages have no end; found %s after %,d entries. Tell the provider."),
    NO_API_KEY("%s: a key is needed; MP_API_KEY is not set and none was given. Get one, free, at "
            + "https://next-gen.materialsproject.org/api; 'mp' (OPTIMADE) needs none."),
    BAD_API_KEY("%s: the key is not accepted; %s. Copy it again from https://next-gen.materialsproject.org/api, "
            + "where new ones are free too."),
    SERVER_SLOWS("%s: the server is busy (it answers %d); going on more slowly"),
    FILTER_SIMPLER("%s: the server refuses the filter %s (it answers %d: %s); asking for more and filtering here"),
    TOTAL_CHANGED("%s: the server counted %,d entries at first and %,d later; it may have changed meanwhile"),
    TOTAL_UNMET("%s: the server counted %,d entries and gave %,d"),
    ENTRIES_REPEATED("%s: %,d entries came again, as %s; taken once"),
    ENTRIES_WITHOUT_ID("%s: %,d entries have no id and are left out"),
    ENTRIES_WITHOUT_FORMULA("%s: %,d entries have no formula, as %s"),
    ENTRIES_OUTSIDE("%s: %,d entries are not among those asked for, as %s; left out"),
    FORMULAS_NOT_REDUCED("%s: %,d formulas are not reduced, as %s; they count by their reduced compositions"),
    FORMULAS_OF_OTHER_ARITY("%s: %,d formulas have not the number of elements that the server says, as %s; the formula counts"),

    // --- embeddings
    NO_VECTOR_COLUMN("'%s' needs a column of vectors; %s. Add one with 'embed', or name one: of: '...'."),
    NO_VECTORS("no row has a vector in '%s'; rows read: %,d. Choose an embedding that has these elements."),
    VECTOR_NOT_FINITE("a vector in '%s' is not finite; found %s in row %,d. Leave such rows out or mend the element table."),
    NO_LOADINGS("only maps by 'pca' have %s; '%s' is made by %s. Use 'reduce' with 'pca'."),
    NO_MAP("'%s' needs a pipeline with a map; '%s' has none. Add 'reduce' to it."),
    OTHER_WIDTH("'%s' needs vectors like those of the map, %d numbers each; '%s' has %d. Use the same embedding."),
    UNKNOWN_EMBEDDING("no embedding '%s'. Embeddings: %s; or give the path of a file.%s"),
    SPECIES_EMBEDDING("an embedding of elements is needed; '%s' is one of species (ions). Choose one of %s."),
    UNKNOWN_POOLING("no pooling '%s'. Poolings: %s.%s"),
    UNDEFINED_POOLING("pooling '%s' is undefined for negative numbers; '%s' has %s = %s for %s. "
            + "Choose another pooling or another embedding."),
    MALFORMED_VECTORS("a table of vectors is wrong; found %s. Give each element one row: its symbol, then finite numbers, "
            + "as many as in the other rows."),
    MALFORMED_VECTOR_JSON("a table of vectors is wrong; found %s. Write {\"H\": [0.1, 0.2], ...}, "
            + "[{\"element\": \"H\", \"a\": 0.1}, ...] or {\"element\": [\"H\", ...], \"a\": [0.1, ...]}."),
    MISSING_VECTOR("embedding '%s' has no vector of %s. Choose another element or another embedding."),
    NOT_A_SPECIES("'%s' is not a species. Write a symbol and a charge, as 'Fe3+', 'O2-' or 'Cl-'."),
    UNKNOWN_SIMILARITY("no %s '%s'. There are: %s.%s"),
    TOO_FEW_ELEMENTS("a Mantel test needs %d elements that both tables have; '%s' and '%s' share %d. Choose other tables."),
    EQUAL_DISTANCES("no Mantel test with '%s'; all its %s distances are equal. Choose another table or distance."),

    // --- reducers
    UNKNOWN_REDUCER("no reducer '%s'. Reducers: %s.%s"),
    TOO_MANY_COMPONENTS("no %3$,d principal components here; found %1$,d points of %2$,d dimensions. Ask for 1 to %4$,d."),
    ZERO_VARIANCE("the points do not vary; all %,d are the same. Give points that differ, or embed them otherwise."),
    LABELS_UNFIT("a silhouette takes at least two labels and fewer than points; found %,d labels of %,d points. "
            + "Take another column of labels."),
    TRUSTWORTHINESS_NEIGHBORS("trustworthiness can not look at %,d neighbors; found %,d points. Take 1 to %,d neighbors."),
    UNKNOWN_CHOICE("no %s '%s'. Available: %s.%s"),
    TOO_FEW_FOR_NEIGHBORS("'umap' with nNeighbors %d needs more points than that; found %d. "
            + "Give more rows or fewer neighbours."),
    ZERO_VECTOR("the cosine metric has no direction for row %d; all its numbers are 0. Drop it, or use metric 'euclidean'."),
    TOO_FEW_FOR_PERPLEXITY("'tsne' with perplexity %s needs %d points or more; found %d. "
            + "Give more rows or a smaller perplexity."),
    REDUCER_DIVERGED("'tsne' diverged in iteration %d; the learning rate was %s. Set a smaller one or learningRate: 'auto'."),

    // --- figures
    UNKNOWN_PALETTE("no palette '%s'. Palettes: %s; or give colours by name, as oxide: '#0072B2'.%s"),
    UNKNOWN_COLOR_MAP("no colour map '%s'. Colour maps: %s.%s"),
    EMPTY_FIGURE("%s '%s' has nothing in it. Add a layer, as scatter."),
    NOTHING_TO_DRAW("'%s' has nothing to draw; %s. Give it rows with values."),
    UNEQUAL_LENGTHS("'%s' takes lists of one length; found %s. Make them equally long."),
    TOO_MANY_CATEGORIES("'%s' has %,d values and the palette %d colours. Colour by another column, or name the colours by 'palette'."),
    GRID_TOO_SMALL("a grid of %d rows and %d columns has no place for %d panels. Make it larger."),
    FIGURE_TOO_SMALL("no room to draw in %s mm x %s mm; panels: %d. Change 'width', 'height' or 'grid'."),
    POINTS_LEFT_OUT("%s: %,d of %,d rows have no %s; not drawn"),

    // --- notices: what a run says about its data
    FORMULAS_READ("%s: %,d entries, %,d distinct formulas; %,d are in this space, %,d are not"),
    FORMULAS_OUTSIDE(" (%s)"),
    FORMULAS_UNREADABLE("; %,d can not be read: %s"),
    ROWS_WITHOUT_VECTOR("%s: %,d rows have no vector"),
    ELEMENTS_WITHOUT_VECTOR(", for the table lacks %s"),
    FORMULAS_WITHOUT_VECTOR("; %,d formulas can not be read"),
    NO_VECTOR("map: %,d rows have no '%s' and are left out; %,d are placed"),
    SAMPLE_SHORT("sample: %s only %d rows of the %d asked for; all are taken"),

    // --- functions in other languages
    UDF_NAME("a function can not be called '%s'; %s. Choose another name."),
    UDF_LANGUAGE("no language '%s' for functions. Languages: %s; Groovy is written in braces, as in "
            + "udf('name', float64) { double a -> a * 2 }.%s"),
    UDF_NO_PYTHON("'%s' is in Python; found no Python here. Run 'lodestone install python' once."),
    UDF_TYPE("no type '%s'. Types: float64, int64, bool, utf8, vector(width).%s"),
    UDF_NO_FUNCTION("'%s' is no function; its source begins with '%s'. Write one function, or give the one that counts "
            + "the name '%s'."),
    UDF_MALFORMED("'%s' is no function in %s: %s; found %s. Mend it there."),
    UDF_CLASS("'%s' can not be class %s; found %s. Give a public class that is a Function or a Reducer of Lodestone, "
            + "or has one public method."),
    UDF_BRACES("'%s' needs a function in braces in the call itself, with a type for each parameter; found %s. "
            + "Write udf('%1$s', float64) { double a, double b -> a - b }."),
    UDF_VARIABLE("a function sees its parameters only; found the variable '%s' of the script. Make it a parameter and give "
            + "it in the call."),
    UDF_PARAMETERS("'%s' takes %s; its 'columns' are %d. Change the columns or the parameters."),
    UDF_NO_COLUMNS("'%s' needs arguments; its 'udf' names no columns. Give them in the call, or there as columns: ['a', 'b']."),
    UDF_ARGUMENTS("'%s' takes %s; found %s. Change the call."),
    UDF_IS_REDUCER("'%s' is a reducer and has no value for a row. Use it in 'reduce'."),
    UDF_NO_REDUCER("'%s' is no reducer; it has no 'reducer: dimensions' in its 'udf'. Add that, or use another one."),
    UDF_NO_VECTOR("'%s' gives no vectors; its values are %s. Declare it with returns: vector(width)."),
    UDF_NO_TRANSFORM("'%s' can place no points in its map afterwards; a function of a user makes whole maps only. "
            + "Use 'reduce' over all rows."),
    UDF_FAILED("'%s' (%s) failed: %s; found %s. Mend the function."),
    UDF_RESULT("'%s' gave %s where %s is needed; found for (%s). Mend the function; null is for what is missing."),
    UDF_PLACE("'%s' gave %s where a finite number is needed; found for point %d, coordinate %d. Mend the function."),
    UDF_LENGTH("'%s' returned %s; values needed: %,d. Return an array of that length, or nothing after filling 'out'."),
    UDF_TIME("'%s' was stopped; it ran longer than %s s. Make it faster, or allow it more: seconds: %s."),
    UNKNOWN_PART("no part '%s' to install. Parts: %s.%s"),
    INSTALL_NOWHERE("no folder to install '%s' to; found no launcher. Run 'scripts/lodestone install %1$s', or give a folder: "
            + "--to FOLDER."),
    INSTALL_FAILED(true, "can not install '%s'; %s. Check that Maven is installed and can reach its repository, then try "
            + "again."),
    UDF_MEMORY(true, "'%s' ran out of memory; found %s. Keep less in the function, or give the JVM more (-Xmx)."),

    // --- files
    FILE_NOT_FOUND("no file '%s'. Check the path; relative paths start from %s."),
    FILE_UNREADABLE("can not read '%s'; %s. Check that it is a whole file of the kind its ending says."),
    UNKNOWN_FILE_ENDING("unknown file ending in '%s'. Endings: %s."),
    FILE_UNWRITABLE(true, "can not write '%s'; %s. Check the folder, its permissions and the space left."),
    COLUMN_CASE("can not write '%s'; another column differs from '%s' in upper and lower case only. "
            + "Write to .arrow or rename one."),
    SORT_FAILED(true, "can not sort by %s; %s. Make space in '%s', or allow more memory (-Dlodestone.duckdb.memory=4GB)."),

    // --- datasets
    DATASET_ENDING("'%s' can not be written in parts; parts are .parquet, .arrow or .csv. Choose one of these endings."),
    DATASET_EXISTS("'%s' is a whole dataset already; found %s. Delete the folder, or choose another name. "
            + "--resume keeps it if this plan wrote it."),
    DATASET_PARTIAL("'%s' is a dataset that is not whole; found %d of %d parts. Run again with --resume to write the rest, or "
            + "delete the folder."),
    DATASET_OTHER_PLAN("can not resume '%s'; it was begun by another plan, with other input files or by another version of "
            + "Lodestone. Delete the folder, or choose another name."),
    DATASET_TAKEN("can not write a dataset to '%s'; %s. Delete it, or choose another name."),
    DATASET_NOT_SHARED("'%s' is not the same folder on all machines of the cluster; on %s, %s. Choose a folder on a file "
            + "system that all of them share."),
    DATASET_LEFT("'%s' is not whole: %d of %d parts are; --resume writes the rest"),
    DATASET_UNFINISHED("'%s' is a dataset that is not whole; it has no _SUCCESS. Write it to its end with --resume, or write it "
            + "anew."),
    DATASET_DAMAGED("'%s' is not the dataset that was written; found %s. Get the folder again as it was, or write it anew."),

    // --- plans sent elsewhere
    NOT_SENDABLE("%s can not be sent to other machines; found %s in it. Leave it out, or run with the local engine."),
    FILE_NOT_THERE("the file '%s' is not what it is here on %s; found %s. Put it into a folder that all machines share, under "
            + "the same path."),
    UDF_LANGUAGE_THERE("'%s' is in %s; found no %2$s on %s. Run 'lodestone install %2$s' there, or write it in js or groovy."),
    UDF_CLASS_THERE("'%s' needs the class %s; on %s found %s. Give all machines the same jar with it."),
    WORK_UNREADABLE("what was sent can not be read on %s; %s. Give all machines the same version of Lodestone."),

    // --- help and beginnings
    UNKNOWN_TOPIC("no help on '%s'.%s There is help on: %s."),
    STUDY_EXISTS("there is a file '%s' already; it stays as it is. Give another name: lodestone new %s NAME."),
    STUDY_BEGUN("Wrote %1$s. Run it: lodestone run %1$s. Look for mistakes after a change: lodestone check %1$s."),

    // --- SQL and tables
    SQL("the SQL is wrong; %s. Mend the query."),
    SQL_REFUSED("a query reads tables and nothing else; found %s. Write one SELECT over pipelines and files, "
            + "as 'select * from binaries' or \"select * from 'known.csv'\"."),
    SQL_CHANGING("a query must give the same each time; found %s. Leave it out; for random rows use 'sample'."),
    SQL_UNKNOWN_TABLE("no table '%s' for the query. Pipelines: %s. A file's name stands in quotes.%s"),
    SQL_COLUMN_CASE("SQL does not tell upper from lower case; '%s' has columns '%s' and '%s'. Leave one out by 'select'."),
    SQL_TABLE_CASE("SQL does not tell upper from lower case; '%s' and '%s' are different tables. "
            + "Name them otherwise, as in sql '... from a, b', a: first, b: second."),
    DUCKDB_TABLE_UNKNOWN("'%s' has no table '%s'. Tables: %s.%s"),
    DUCKDB_TABLE_EXISTS("'%s' has a table '%s' already. Choose another name, or add replace: true."),
    DUCKDB_LOCKED("'%s' is in use by another process%s. Close it there first, or use a copy."),
    TABLE_VALUE("Tablesaw takes %2$,d for a missing value; '%1$s' has it. Derive the column as a real number first."),
    TABLE_COLUMN_CASE("Tablesaw does not tell upper from lower case; found columns '%s' and '%s'. Leave one out by 'select'."),
    TABLE_COLUMN_TYPE("no column type for '%s' of the table; it is %s. Remove it, or make it text or numbers first."),
    SQL_FAILED("the query failed; %s. Mend the query or its data."),

    // --- REPL
    WELCOME("Lodestone %s. help says what there is, TAB completes, Ctrl-D leaves."),
    UNKNOWN_LIVE_COMMAND("no command '%s'. Commands: %s.%s"),
    LIVE_COMMAND_ARGUMENT("'%s' needs %s. Add it."),
    ALREADY_THERE("the file '%s' is there already; nothing was saved. Write ':save! %s' to replace it."),
    SAVED("%s: inputs saved: %d."),
    FIGURE_AT("the figure is in %s"),

    // --- command line and manifest
    COMMAND_LINE("%s. Run 'lodestone %s' to see what there is."),
    UNKNOWN_COMMAND("no command '%s'. Commands: %s.%s"),
    CHECKED("%s: no mistake found; %d pipelines."),
    CHECKED_UNTIL("note: a dry run has no results, so it ended at %s; nothing after that line was looked at."),
    NO_MANIFEST("no manifest '%s'; 'lodestone run' writes it. Run 'lodestone run %s' first."),
    OTHER_MANIFEST("the manifest '%s' has format %d; this Lodestone knows format %d. Run the script again to write it anew."),
    MANIFEST_NOT_WRITTEN("no manifest written to '%s'; %s. The results are not affected."),
    RESULTS_DIFFER(true, "%s: %s differs; recorded '%s', now '%s'. The notes below say what else has changed."),
    RESULTS_SAME("%s: the same results as recorded; queries compared: %d."),
    SCRIPT_CHANGED("note: the script has changed."),
    PLAN_CHANGED("note: the plan of this query has changed."),
    INPUT_CHANGED("note: the input file '%s' %s."),
    VERSION_CHANGED("note: %s was %s and is %s now."),
    NOTHING_ELSE_CHANGED("note: script, input files and versions are as recorded."),

    // --- command line: engines
    UNKNOWN_ENGINE("no engine '%s'. Engines: %s.%s"),
    ENGINE_MISSING("'%s' needs Apache Spark; found none here. Run 'lodestone spark-install' once."),
    OTHER_SPARK("'%s' is no folder of the Spark that Lodestone works with; it has no jars/%s.jar. Give one of version %s."),
    ENGINE_KEPT("note: --engine on the command line takes the place of the engine in the script."),
    RESUME_LOCAL("note: --resume keeps parts of datasets that a cluster has written; the local engine writes files, and all anew."),
    ENGINE_OPTION("'%s' is no option of Spark; these begin with 'spark.' and have a value. Write %s."),

    // --- engines
    SPARK_PAGE("Spark's page on this run: %s"),
    SPARK_UNREACHABLE(true, "no Spark master answers at %s; %s. Check the address, and that the master runs."),
    SPARK_OTHER_VERSION(true, "the cluster's Spark is not this Spark %s; %s. Use a cluster of this version."),
    SPARK_OTHER_LODESTONE(true, "the worker %s has its own Lodestone; found %s there, this is %s. "
            + "Remove it from the workers' class path, or install the same version there."),
    SPARK_WITHOUT_JARS(true, "the workers do not have Lodestone's classes; '%s' was not found there. "
            + "Leave spark.jars as it is, so that they are sent, or install the same Lodestone on all workers."),
    SPARK_NO_HOME("local-cluster starts its workers from a folder of Spark; SPARK_HOME is %s. "
            + "Set it to a folder that has Spark's jars in jars/."),
    SPARK_MASTER("Spark can not work with '%s'; %s. Give spark://HOST:7077, local-cluster[WORKERS,CORES,MEGABYTES], yarn or k8s://URL."),
    SPARK_OPTION("an option of Spark is wrong; %s. Change it."),
    SPARK_TWICE("there is an engine on Spark already, and one process can have one only. Close the other one first."),
    SPARK_WAITS("no worker of %s is free yet; wanted are %s for each executor. Waiting %d s at most."),
    SPARK_NO_EXECUTORS(true, "no worker of %s has become free in %d s; wanted are %s for each executor. "
            + "Ask for less with spark.executor.memory or spark.cores.max, wait until other applications have ended, "
            + "or see that workers reach this machine as %s (spark.driver.host)."),
    SPARK_ENDED(true, "the master of %s has ended this run, as it does when executors fail to start ten times, or when somebody stops "
            + "it there. Look at its page, at the logs of its workers and at spark.driver.host, and run again."),
    SPARK_EXECUTOR_LOST("the executor %s on %s was lost; %s. What it had to do is done again."),
    SPARK_OUT_OF_MEMORY(true, "out of memory on a worker; %s. Give executors more with spark.executor.memory, "
            + "or let fewer tasks share one with spark.executor.cores."),
    SPARK_FAILED(true, "Spark has given up; %s. Look at %s."),

    // --- larger spaces
    TOO_MANY_RATIOS("arity %s and amounts %s make more than 2^31 ratios, which are not numbered. "
            + "Use a smaller arity or stoichiometry."),
    COUNT_TOO_LONG("an exact count of these rows would take about %s, more than an hour. Ask for estimate(%s), which looks at rows "
            + "drawn at random, or use a smaller space."),
    TOO_MANY_POINTS("a map is made of points in memory; found %s rows of %d dimensions, and there is room for %,d (with a heap of %,d "
            + "MB). Take fewer rows first, as with 'sample %d', or run with more memory: LODESTONE_JAVA_OPTS=-Xmx..g."),
    NO_SAMPLES("an estimate needs at least %d rows to look at; found samples: %d. Ask for more."),
    SAMPLE_TOO_RARE("a sample of %s rows %s would take hours, for there are few; of %s rows looked at, %s were such. "
            + "Use a smaller pool, ask for fewer rows, or leave that filter or 'per' out."),

    // --- running
    CANCELLED(true, "cancelled. Nothing was left half-written."),
    OUT_OF_MEMORY(true, "out of memory in '%s'; the limit is %s. Select fewer columns or give the JVM more (-Xmx)."),
    INTERNAL(true, "Lodestone failed: %s. Run again with --stacktrace and report it.");

    private final boolean failure;
    private final String text;

    Message(String text) {
        this(false, text);
    }

    Message(boolean failure, String text) {
        this.failure = failure;
        this.text = text;
    }

    /** Whether the fault lies with the machine or with Lodestone (exit code 1) and not with the user (exit code 2). */
    public boolean isFailure() {
        return failure;
    }

    public String text(Object... arguments) {
        return String.format(Locale.ROOT, text, arguments);
    }
}
