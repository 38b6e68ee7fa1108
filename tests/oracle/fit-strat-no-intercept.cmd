# d <- svydesign(~1, strata = ~stype, weights = ~pw, fpc = ~fpc, data = apistrat)
# svyglm(api00 ~ stype + awards - 1, d, family = gaussian)
# tolerance 1e-07
svyfit 'api00 ~ stype + awards - 1' --effects coefficient,F  -s stype -w pw --fpc fpc data/apistrat.csv
