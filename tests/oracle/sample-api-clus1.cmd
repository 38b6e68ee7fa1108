# The sample study data-samples/api: its own expected.csv, made by its expected.R.
svyshift --waves 1999,2000 --design ../../data-samples/api/clus1.design -m api -p 'over_700=${api} > 700' -b stype --totals ../../data-samples/api/clus1-1999.csv ../../data-samples/api/clus1-2000.csv
