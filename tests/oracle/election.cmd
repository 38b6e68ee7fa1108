# d <- svydesign(~1, weights = ~wt, data = counties)
# svytotal(~Bush, d), svytotal(~Nader, d), svyratio(~Bush, ~votes, d), svyciprop(~I(Bush > Kerry), d),
# by I(votes > 100000)
svytab -t Bush -t Nader -r 'share = ${Bush}/${votes}' -p 'won = ${Bush} > ${Kerry}' -b size --totals -w wt data/election.csv
