# Newcombe's method 10 with prop.test(correct = FALSE) of each share
svytab -p 'high = ${api00} > 700' --compare awards --difference-ci newcombe --df inf data/effects-srs.csv
