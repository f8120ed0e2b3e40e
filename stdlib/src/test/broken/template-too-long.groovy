pipeline('p') {
    compositions template: 'LiNaKRbCsFClBrIO', stoichiometry: 1..6
}
