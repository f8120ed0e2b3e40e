pipeline('p') {
    pool Li, O
    filter { atoms > 3 }
}
