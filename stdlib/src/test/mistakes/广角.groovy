def 数 = 3
def 組成 = pipeline('組成') {
    pool Li, O
    compositions arity: 2, stoichiometry: 1..4
    label '重い': mass > 100, 軽い: mass < 数値
    derive ｗｉｄｅ: '材料' + atom
    filter { 軽い && 重い && 重 }
    sample 数, per: '組成式'
}
show 組成.tally('重さ')
