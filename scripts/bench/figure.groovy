// 18 panels of 12,000 points each to PNG, SVG and PDF: the seconds and the sizes. The argument is a folder for the files.
def random = new Random(1)
def categories = ['standard', 'missing', 'interesting', 'unlikely']
def panels = (1..18).collect {
    [x: (1..12000).collect { random.nextGaussian() }, y: (1..12000).collect { random.nextGaussian() },
     category: (1..12000).collect { categories[random.nextInt(4)] }]
}
def drawn = figure('figure') {
    grid rows: 6, columns: 3
    panels.eachWithIndex { data, i -> panel("panel ${i + 1}") { scatter x: data.x, y: data.y, colour: data.category } }
}
3.times {
    ['png', 'svg', 'pdf'].each { ending ->
        def file = new File(args[0], "figure.$ending")
        long start = System.nanoTime()
        drawn.save file.path
        printf('18 panels x 12,000 points to %s %7.2f s %6.2f MB%n', [ending, (System.nanoTime() - start) / 1e9, file.length() / 1e6] as Object[])
    }
}
