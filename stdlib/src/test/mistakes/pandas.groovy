df = pd.read_csv("known.csv")
df = df[df["atoms"] > 3]
p = pipeline("p") {
    from df
    filter { df.atoms > 3 }
}
print(f"found {len(df)}")
lambda x: x + 1
