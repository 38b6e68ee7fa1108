# The sample study data-samples/api: its own expected-strat.csv; the school is the unit.
svyshift --waves 1999,2000 --design ../../data-samples/api/strat.design --cluster cds -m api -p 'over_700=${api} > 700' -b stype --totals ../../data-samples/api/strat-1999.csv ../../data-samples/api/strat-2000.csv
