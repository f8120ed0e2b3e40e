/* a study
def p = pipeline('p') {
    pool Li, O
}
