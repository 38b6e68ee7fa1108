# Newcombe's method 10 with the score interval of p(1 - p)/V n/(n - H) rows, and t
svytab -p 'high = ${api00} > 700' --compare awards --difference-ci newcombe -s stype -w pw --fpc fpc data/effects-strat.csv
