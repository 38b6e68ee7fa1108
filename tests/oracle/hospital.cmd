# d <- svydesign(~1, strata = ~oblevel, weights = ~weighta, fpc = ~tothosp, data = hospitals)
# svymean(~births, d), svytotal(~births, d), svyciprop(~I(births > 1000), d), by oblevel
svytab -m births -t 'sum = ${births}' -p 'large = ${births} > 1000' -b oblevel --totals -s oblevel -w weighta --fpc tothosp data/hospital.csv
