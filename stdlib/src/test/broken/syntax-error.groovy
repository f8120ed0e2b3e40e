pipeline('p' {
    pool Li, O
}
