# as effects-waves, of d <- svydesign(~1, strata = ~stype, weights = ~pw, fpc = ~fpc): no clusters
svytab -m api00 -p 'high = ${api00} > 700' --compare awards --effects cohen_h,cohen_d,risk_ratio,odds_ratio --relative log --show-se -s stype -w pw --fpc fpc data/effects-strat.csv
