# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright (C) 2026 The svykit authors
#
# The other samples that come with R's survey package, each with the design of its own help page.
source("common.R")
for (name in c("api", "scd", "mu284", "hospital", "yrbs", "crowd", "election"))
	data(list = name)

# One command on one sample: `rows` is a function of its design.
sample_case <- function(name, design, call, command, rows, ...)
	case(name, c(paste("d <-", paste(trimws(deparse(substitute(design))), collapse = " ")), call), command, rows(design), ...)

# Survival of cardiac arrest: two ambulance services in each of three areas.
emergency <- export(scd, "scd")
sample_case("scd", svydesign(~ambulance, strata = ~ESA, weights = ~1, nest = TRUE, data = emergency),
            "svyratio(~alive, ~arrests, d), svymean(~alive, d), svytotal(~arrests, d)",
            "svytab -r 'survived = ${alive}/${arrests}' -m alive -t arrests -s ESA -c ambulance --nest data/scd.csv",
            function(d) rbind(ratio(d, emergency$alive, emergency$arrests, asked("survived")),
                              mean_of(d, emergency$alive, asked("alive")), total(d, emergency$arrests, asked("arrests"))))

# Municipalities of Sweden: five of fifty clusters, three of each; no weights but those of the corrections.
towns <- mu284
towns$weight <- (towns$n1 / 5) * (towns$n2 / 3)
towns$f1 <- 5 / towns$n1
towns$f2 <- 3 / towns$n2
towns <- export(towns, "mu284")
towns$none <- 0
town_rows <- function(d, y = towns$y1)
	rbind(mean_of(d, y, asked("y1")), total(d, y, asked("sum")), percent(d, y > 45, asked("large")))
town_asks <- "svytab -m y1 -t 'sum = ${y1}' -p 'large = ${y1} > 45' -c id1,id2 -w weight"
sample_case("mu284", svydesign(~id1 + id2, fpc = ~n1 + n2, data = towns),
            c("weights are those of the corrections: n1/5 n2/3", "svymean(~y1, d), svytotal(~y1, d), svyciprop(~I(y1 > 45), d)"),
            paste(town_asks, "--fpc n1,n2 data/mu284.csv"), town_rows)
sample_case("mu284-fractions", svydesign(~id1 + id2, weights = ~weight, fpc = ~f1 + f2, data = towns),
            "the same, corrections as fractions", paste(town_asks, "--fpc f1,f2 data/mu284.csv"), town_rows)
sample_case("mu284-one-stage", svydesign(~id1 + id2, weights = ~weight, fpc = ~f1 + none, data = towns),
            "the same, a correction of the first stage only (`none` is 0)", paste(town_asks, "--fpc f1 data/mu284.csv"), town_rows)
sample_case("mu284-domain", svydesign(~id1 + id2, fpc = ~n1 + n2, data = towns),
            "the same of subset(d, id2 < 3)", paste(town_asks, "--fpc n1,n2 -W '${id2} < 3' data/mu284.csv"),
            function(d) rbind(mean_of(d, towns$y1, asked("y1", towns$id2 < 3)),
                              total(d, towns$y1, asked("sum", towns$id2 < 3))))

# Hospitals by size of the obstetric ward.
hospitals <- export(hospital[c("oblevel", "weighta", "tothosp", "births")], "hospital")
sample_case("hospital", svydesign(~1, strata = ~oblevel, weights = ~weighta, fpc = ~tothosp, data = hospitals),
            "svymean(~births, d), svytotal(~births, d), svyciprop(~I(births > 1000), d), by oblevel",
            "svytab -m births -t 'sum = ${births}' -p 'large = ${births} > 1000' -b oblevel --totals -s oblevel -w weighta --fpc tothosp data/hospital.csv",
            function(d) rbind(
            	by_group(d, "oblevel", function(d, ask) mean_of(d, hospitals$births, ask), "births", totals = TRUE),
            	by_group(d, "oblevel", function(d, ask) total(d, hospitals$births, ask), "sum", totals = TRUE),
            	by_group(d, "oblevel", function(d, ask) percent(d, hospitals$births > 1000, ask), "large", totals = TRUE)))

# Never or rarely a seat belt: students of the Youth Risk Behavior Survey 2015, one answer.
students <- export(yrbs, "yrbs")
d <- svydesign(~psu, strata = ~stratum, weights = ~weight, data = students)
for (ci in c("logit", "beta", "wilson", "asin", "mean"))
	sample_case(paste0("yrbs-", ci), svydesign(~psu, strata = ~stratum, weights = ~weight, data = students),
	            "svyciprop(~I(qn8 == 2), subset(d, !is.na(qn8)))",
	            paste("svytab -p 'never = ${qn8} = 2' -s stratum -c psu -w weight --ci", ci, "data/yrbs.csv"),
	            function(d) percent(d, students$qn8 == 2, asked("never", ci = ci)))
for (ci in c("logit", "beta"))
	sample_case(paste0("yrbs-df-design-", ci), svydesign(~psu, strata = ~stratum, weights = ~weight, data = students),
	            "svyciprop(~I(qn8 == 2), d, na.rm = TRUE), whose degrees of freedom are those of d",
	            paste("svytab -p 'never = ${qn8} = 2' -s stratum -c psu -w weight --df design --ci", ci, "data/yrbs.csv"),
	            function(d) percent(d, students$qn8 == 2, asked("never", rule = "design", ci = ci)))
case("yrbs-answers", "d as in yrbs-logit; svymean(~factor(qn8), d, na.rm = TRUE), svytotal(~I(qn8 == 2), d, na.rm = TRUE)",
     "svytab -p qn8 -t 'sum = ${qn8} = 2' -s stratum -c psu -w weight data/yrbs.csv",
     rbind(percent(d, students$qn8 == 1, asked("qn8", level = "1")), percent(d, students$qn8 == 2, asked("qn8", level = "2")),
           total(d, as.numeric(students$qn8 == 2), asked("sum"))))

# Persons in a room: two clusters of one household in each of three strata.
homes <- export(crowd, "crowd")
sample_case("crowd", svydesign(~cluster, strata = ~stratum, weights = ~weight, data = homes),
            "svyratio(~person, ~rooms, d), svymean(~person, d), svyciprop(~I(person > rooms), d), svymean(~rooms, subset(d, person > 2))",
            "svytab -r 'crowding = ${person}/${rooms}' -m person -p 'crowded = ${person} > ${rooms}' -s stratum -c cluster -w weight data/crowd.csv",
            function(d) rbind(ratio(d, homes$person, homes$rooms, asked("crowding")),
                              mean_of(d, homes$person, asked("person")),
                              percent(d, homes$person > homes$rooms, asked("crowded"))))

# Counties drawn with chances that go with their votes, as if with replacement.
counties <- election_pps[c("Bush", "Kerry", "Nader", "votes", "wt")]
counties$size <- ifelse(counties$votes > 100000, "large", "small")
counties <- export(counties, "election")
sample_case("election", svydesign(~1, weights = ~wt, data = counties),
            c("svytotal(~Bush, d), svytotal(~Nader, d), svyratio(~Bush, ~votes, d), svyciprop(~I(Bush > Kerry), d),",
              "by I(votes > 100000)"),
            paste("svytab -t Bush -t Nader -r 'share = ${Bush}/${votes}' -p 'won = ${Bush} > ${Kerry}' -b size --totals",
                  "-w wt data/election.csv"),
            function(d) rbind(
            	by_group(d, "size", function(d, ask) total(d, counties$Bush, ask), "Bush", totals = TRUE),
            	by_group(d, "size", function(d, ask) total(d, counties$Nader, ask), "Nader", totals = TRUE),
            	by_group(d, "size", function(d, ask) ratio(d, counties$Bush, counties$votes, ask), "share", totals = TRUE),
            	by_group(d, "size", function(d, ask) percent(d, counties$Bush > counties$Kerry, ask), "won", totals = TRUE)))

# All schools: as a sample with replacement, and as the whole population, which has no error.
schools <- export(transform(apipop[c("stype", "api99", "api00", "enroll")], all = nrow(apipop)), "apipop")
school_asks <- "svytab -m api00 -t enroll -p 'high = ${api00} > 700' -b stype --totals"
school_rows <- function(d) rbind(
	by_group(d, "stype", function(d, ask) mean_of(d, schools$api00, ask), "api00", totals = TRUE),
	by_group(d, "stype", function(d, ask) total(d, schools$enroll, ask), "enroll", totals = TRUE),
	by_group(d, "stype", function(d, ask) percent(d, schools$api00 > 700, ask), "high", totals = TRUE))
sample_case("apipop", svydesign(~1, weights = ~1, data = schools),
            "svymean(~api00, d), svytotal(~enroll, d, na.rm = TRUE), svyciprop(~I(api00 > 700)), by stype",
            paste(school_asks, "data/apipop.csv"), school_rows)
sample_case("apipop-census", svydesign(~1, fpc = ~all, data = schools),
            "the same: no sampling error, and limits that are the estimate",
            paste(school_asks, "--fpc all data/apipop.csv"), school_rows)
