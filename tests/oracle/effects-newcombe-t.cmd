# Newcombe's method 10 with the score interval of p(1 - p)/V n/(n - 1) rows, and t
svytab -p 'high = ${api00} > 700' --compare awards --difference-ci newcombe -w pw --fpc fpc data/effects-srs.csv
