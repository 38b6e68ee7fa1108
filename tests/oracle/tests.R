# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright (C) 2026 The svykit authors
#
# svychisq, svyttest, svyranktest and the slope of svyglm as svytest's rows.
#
# A test is of the rows that have its variables: those are the domain that R is given, and the n of its X-squared.
# chisq is X2 over the mean design effect, which is what R takes p from, not X2 itself; that mean is deff.
# Ranks: R takes a mean over ties that depends on the order of the rows where their weights differ, so that there R is
# given the scores of the order-free mid-ranks (its `test` may be a function).
source("common.R")
data(api)
data(nhanes)

kept <- c("stype", "awards", "sch.wide", "api99", "api00", "ell", "enroll", "api.stu", "dnum", "snum", "pw")
srs <- export(apisrs[c(kept, "fpc")], "apisrs")
strat <- export(apistrat[c(kept, "fpc")], "apistrat")
clus1 <- export(apiclus1[c(kept, "fpc")], "apiclus1")
clus2 <- export(apiclus2[c(kept, "fpc1", "fpc2")], "apiclus2")
nhanes$agecat <- factor(nhanes$agecat, labels = c("to 19", "20-39", "40-59", "60+"))
nhanes <- export(nhanes[c("SDMVPSU", "SDMVSTRA", "WTMEC2YR", "HI_CHOL", "race", "agecat", "RIAGENDR")], "nhanes")

study <- function(design, options, says)
	list(design = design, options = options, says = paste("d <-", says))

studies <- list(
	srs = study(svydesign(~1, weights = ~pw, data = srs), "-w pw data/apisrs.csv",
	            "svydesign(~1, weights = ~pw, data = apisrs)"),
	strat = study(svydesign(~1, strata = ~stype, weights = ~pw, fpc = ~fpc, data = strat),
	              "-s stype -w pw --fpc fpc data/apistrat.csv",
	              "svydesign(~1, strata = ~stype, weights = ~pw, fpc = ~fpc, data = apistrat)"),
	clus1 = study(svydesign(~dnum, weights = ~pw, fpc = ~fpc, data = clus1),
	              "-c dnum -w pw --fpc fpc data/apiclus1.csv",
	              "svydesign(~dnum, weights = ~pw, fpc = ~fpc, data = apiclus1)"),
	clus2 = study(svydesign(~dnum + snum, weights = ~pw, fpc = ~fpc1 + fpc2, data = clus2),
	              "-c dnum,snum -w pw --fpc fpc1,fpc2 data/apiclus2.csv",
	              "svydesign(~dnum + snum, weights = ~pw, fpc = ~fpc1 + fpc2, data = apiclus2)"),
	nhanes = study(svydesign(~SDMVPSU, strata = ~SDMVSTRA, weights = ~WTMEC2YR, nest = TRUE, data = nhanes),
	               "-s SDMVSTRA -c SDMVPSU -w WTMEC2YR --nest data/nhanes.csv",
	               "svydesign(~SDMVPSU, strata = ~SDMVSTRA, weights = ~WTMEC2YR, nest = TRUE, data = nhanes)"))

row <- function(indicator, statistic, estimate, p, df, n, df_num = NA, groups = list(), level = "", se = NA,
                between = c(NA, NA), deff = NA, missing = NA)
	data.frame(c(list(indicator = indicator, level = level), groups,
	             list(statistic = statistic, estimate = as.vector(estimate), std_error = as.vector(se),
	                  conf_low = between[1], conf_high = between[2], p_value = as.vector(p), df = as.vector(df),
	                  df_num = as.vector(df_num), n = n, n_missing = missing, deff = as.vector(deff))),
	           check.names = FALSE, row.names = NULL)

# The rows of a domain that have all of some variables, and how many do not.
answered <- function(d, names, keep = TRUE) {
	keep <- rep(keep, length.out = nrow(d))
	has <- keep & complete.cases(d$variables[names])
	list(d = d[has, ], n = sum(has), missing = sum(keep & !has))
}

# ---- tables ----

association <- function(d, a, b, statistic, keep = TRUE, groups = list()) {
	of <- answered(d, c(a, b), keep)
	f <- as.formula(sprintf("~%s + %s", a, b))
	test <- svychisq(f, of$d, statistic = statistic)
	value <- as.vector(test$statistic)
	df <- test$parameter
	k <- (length(unique(of$d$variables[[a]])) - 1) * (length(unique(of$d$variables[[b]])) - 1)
	x2 <- as.vector(svychisq(f, of$d, statistic = "Chisq")$statistic)
	effect <- x2 / (k * as.vector(svychisq(f, of$d, statistic = "F")$statistic))
	name <- paste(a, b, sep = ":")
	if (statistic == "Chisq")
		return(row(name, "chisq", value / effect, test$p.value, df[["df"]], of$n, deff = effect, missing = of$missing,
		           groups = groups))
	row(name, "F", value, test$p.value, df[["ddf"]], of$n, df[["ndf"]], groups = groups, missing = of$missing,
	    deff = if (statistic == "F") effect else NA)
}

tables <- list(c("clus1", "sch.wide", "stype"), c("clus1", "awards", "stype"), c("clus2", "sch.wide", "stype"),
               c("srs", "sch.wide", "stype"), c("strat", "sch.wide", "stype"), c("strat", "awards", "sch.wide"),
               c("nhanes", "HI_CHOL", "RIAGENDR"), c("nhanes", "HI_CHOL", "race"), c("nhanes", "HI_CHOL", "agecat"),
               c("nhanes", "race", "agecat"))
for (table in tables)
	for (statistic in c("F", "Chisq", "Wald", "adjWald")) {
		s <- studies[[table[1]]]
		case(paste("tests-chisq", table[1], table[2], table[3], statistic, sep = "-"),
		     c(s$says, sprintf("svychisq(~%s + %s, d, statistic = \"%s\")", table[2], table[3], statistic)),
		     paste("svytest chisq", table[2], table[3], "--statistic", statistic, s$options),
		     association(s$design, table[2], table[3], statistic))
	}

case("tests-chisq-within", c(studies$nhanes$says, "svychisq(~HI_CHOL + RIAGENDR, subset(d, race == ...)), and of all"),
     paste("svytest chisq HI_CHOL RIAGENDR --within race --totals", studies$nhanes$options),
     do.call(rbind, c(lapply(1:4, function(race)
     	association(studies$nhanes$design, "HI_CHOL", "RIAGENDR", "F", nhanes$race == race, list(race = as.character(race)))),
     	list(association(studies$nhanes$design, "HI_CHOL", "RIAGENDR", "F", groups = list(race = "Total"))))))
case("tests-chisq-where", c(studies$clus1$says, "svychisq(~sch.wide + awards, subset(d, enroll > 500))"),
     paste("svytest chisq sch.wide awards -W '${enroll} > 500'", studies$clus1$options),
     association(studies$clus1$design, "sch.wide", "awards", "F", clus1$enroll > 500))
yrbs <- local({
	data(yrbs, envir = environment())
	export(yrbs, "yrbs")
})
yrbs$region <- yrbs$stratum %% 3
case("tests-chisq-yrbs", c("d <- svydesign(~psu, strata = ~stratum, weights = ~weight, data = yrbs)",
                           "svychisq(~qn8 + region, d), region = stratum %% 3"),
     "svytest chisq qn8 'region=${stratum} mod 3' -s stratum -c psu -w weight data/yrbs.csv",
     association(svydesign(~psu, strata = ~stratum, weights = ~weight, data = yrbs), "qn8", "region", "F"))

# ---- means ----

t_rows <- function(of, statistic, test, indicator, groups = list(), level = "", scale = 1, null = 0) {
	p <- test$p.value
	df <- test$parameter
	value <- as.vector(test$estimate) * scale + null
	se <- as.vector(test$estimate / test$statistic) * scale
	between <- as.vector(test$estimate) * scale + null + c(-1, 1) * qt(0.975, df) * se
	if (!is.null(test$conf.int))
		stopifnot(all.equal(as.vector(test$conf.int) * scale + null, between, tolerance = 1e-9))
	rbind(row(indicator, "t", test$statistic, p, df, of$n, groups = groups, level = level, missing = of$missing),
	      row(indicator, statistic, value, if (null == 0) p else NA, df, of$n, groups = groups, level = level,
	          missing = of$missing, se = se, between = between))
}

one_sample <- function(d, y, null = 0, keep = TRUE, groups = list()) {
	of <- answered(d, y, keep)
	test <- svyttest(as.formula(sprintf("I(%s - %.15g) ~ 0", y, null)), of$d)
	t_rows(of, "mean", test, y, groups, null = null)
}

two_samples <- function(d, y, g, contrast, keep = TRUE, groups = list(), scale = 1, indicator = y) {
	of <- answered(d, c(y, g), keep)
	test <- svyttest(as.formula(paste(y, "~", g)), of$d)
	t_rows(of, "difference", test, indicator, c(groups, setNames(list(contrast), g)), scale = scale)
}

for (name in c("srs", "strat", "clus1", "clus2")) {
	s <- studies[[name]]
	case(paste0("tests-ttest-", name, "-one"), c(s$says, "svyttest(I(api00 - 600) ~ 0, d)"),
	     paste("svytest ttest api00 --null 600", s$options), one_sample(s$design, "api00", 600))
	case(paste0("tests-ttest-", name, "-two"), c(s$says, "svyttest(api00 ~ sch.wide, d)"),
	     paste("svytest ttest api00 --by sch.wide", s$options), two_samples(s$design, "api00", "sch.wide", "Yes - No"))
	case(paste0("tests-ttest-", name, "-within"), c(s$says, "svyttest(api00 ~ sch.wide, subset(d, stype == ...))"),
	     paste("svytest ttest api00 --by sch.wide --within stype", s$options),
	     do.call(rbind, lapply(c("E", "H", "M"), function(type)
	     	two_samples(s$design, "api00", "sch.wide", "Yes - No", s$design$variables$stype == type, list(stype = type)))))
	case(paste0("tests-ttest-", name, "-columns"), c(s$says, "svyttest(I(api00 - api99) ~ 0, d)"),
	     paste("svytest ttest 'change=${api00} - ${api99}'", s$options), {
	     	s$design$variables$change <- s$design$variables$api00 - s$design$variables$api99
	     	one_sample(s$design, "change")
	     })
}
s <- studies$nhanes
case("tests-ttest-nhanes", c(s$says, "svyttest(HI_CHOL ~ RIAGENDR, d)"),
     paste("svytest ttest '${HI_CHOL} = 1' --by RIAGENDR", s$options),
     two_samples(s$design, "HI_CHOL", "RIAGENDR", "2 - 1", scale = 100, indicator = "${HI_CHOL} = 1"))

# ---- ranks ----

midranks <- function(y, w) {
	at <- tapply(w, y, sum)
	below <- cumsum(at) - at
	as.vector((below + at / 2)[as.character(y)])
}

scores <- list(wilcoxon = function(r, N) r / N, vanderWaerden = function(r, N) qnorm(r / N),
               median = function(r, N) as.numeric(r > N / 2), KruskalWallis = function(r, N) r / N)

# R's own where it knows no ties of unequal weight.
rank_test <- function(d, y, g, ranks) {
	f <- as.formula(paste(y, "~", g))
	w <- weights(d, "sampling")
	if (all(tapply(w, d$variables[[y]], function(x) length(unique(x)) == 1)))
		return(svyranktest(f, d, test = ranks))
	r <- midranks(d$variables[[y]], w)
	svyranktest(f, d, test = function(ignored, N) scores[[ranks]](r, N))
}

ranked <- function(d, y, g, ranks, contrast = "", keep = TRUE, groups = list()) {
	of <- answered(d, c(y, g), keep)
	test <- rank_test(of$d, y, g, ranks)
	name <- paste(y, g, sep = ":")
	if (contrast != "")
		return(t_rows(of, "difference", test, name, groups, level = contrast))
	row(name, "F", test$parameter / test$statistic, test$p.value, test$ddf, of$n, test$statistic, groups = groups,
	    missing = of$missing)
}

for (name in c("srs", "strat", "clus1", "clus2"))
	for (ranks in names(scores)) {
		s <- studies[[name]]
		case(paste("tests-rank", name, "two", ranks, sep = "-"),
		     c(s$says, sprintf("svyranktest(api00 ~ sch.wide, d, test = \"%s\")", ranks)),
		     paste("svytest rank api00 --by sch.wide --ranks", ranks, s$options),
		     ranked(s$design, "api00", "sch.wide", ranks, "Yes - No"))
		case(paste("tests-rank", name, "three", ranks, sep = "-"),
		     c(s$says, sprintf("svyranktest(api00 ~ stype, d, test = \"%s\")", ranks)),
		     paste("svytest rank api00 --by stype --ranks", ranks, s$options),
		     ranked(s$design, "api00", "stype", ranks))
	}
s <- studies$nhanes
case("tests-rank-nhanes-two", c(s$says, "svyranktest(HI_CHOL ~ RIAGENDR, d) of the order-free mid-ranks"),
     paste("svytest rank HI_CHOL --by RIAGENDR", s$options), ranked(s$design, "HI_CHOL", "RIAGENDR", "wilcoxon", "2 - 1"))
s$design$variables$race <- factor(s$design$variables$race)
case("tests-rank-nhanes-four", c(s$says, "svyranktest(HI_CHOL ~ factor(race), d) of the order-free mid-ranks"),
     paste("svytest rank HI_CHOL --by race", s$options), ranked(s$design, "HI_CHOL", "race", "KruskalWallis"))
s <- studies$clus1
case("tests-rank-within", c(s$says, "svyranktest(api00 ~ awards, subset(d, stype == ...)), and of all"),
     paste("svytest rank api00 --by awards --within stype --totals", s$options),
     do.call(rbind, c(lapply(c("E", "H", "M"), function(type)
     	ranked(s$design, "api00", "awards", "wilcoxon", "Yes - No", clus1$stype == type, list(stype = type))),
     	list(ranked(s$design, "api00", "awards", "wilcoxon", "Yes - No", groups = list(stype = "Total"))))))

# ---- trend ----

trend <- function(d, y, g, x, scale = 1, keep = TRUE, indicator = y, groups = list()) {
	of <- answered(d, c(y, g), keep)
	of$d$variables$.x <- x(of$d$variables[[g]])
	fit <- svyglm(as.formula(paste(y, "~ .x")), of$d)
	b <- coef(fit)[[2]]
	se <- SE(fit)[[2]]
	df <- fit$df.residual
	test <- list(statistic = b / se, parameter = df, estimate = b, p.value = 2 * pt(-abs(b / se), df))
	stopifnot(all.equal(test$p.value, summary(fit)$coefficients[2, 4], tolerance = 1e-9))
	t_rows(of, "coefficient", test, indicator, groups, level = g, scale = scale)
}

for (name in c("srs", "strat", "clus1", "clus2")) {
	s <- studies[[name]]
	case(paste0("tests-trend-", name), c(s$says, "summary(svyglm(api00 ~ as.numeric(factor(stype)), d))"),
	     paste("svytest trend api00 --by stype", s$options),
	     trend(s$design, "api00", "stype", function(g) as.numeric(factor(g))))
}
case("tests-trend-numbers", c(studies$clus1$says, "summary(svyglm(api00 ~ ell, d))"),
     paste("svytest trend api00 --by ell", studies$clus1$options), trend(studies$clus1$design, "api00", "ell", as.numeric))
case("tests-trend-within", c(studies$clus1$says, "summary(svyglm(api00 ~ ell, subset(d, awards == ...)))"),
     paste("svytest trend api00 --by ell --within awards", studies$clus1$options),
     do.call(rbind, lapply(c("No", "Yes"), function(a)
     	trend(studies$clus1$design, "api00", "ell", as.numeric, keep = clus1$awards == a, groups = list(awards = a)))))
s <- studies$nhanes
case("tests-trend-nhanes", c(s$says, "summary(svyglm(HI_CHOL ~ as.numeric(agecat), d))"),
     paste("svytest trend '${HI_CHOL} = 1' --by agecat -W '${agecat} != \"to 19\"'", s$options),
     trend(s$design, "HI_CHOL", "agecat", function(g) as.numeric(factor(g, c("20-39", "40-59", "60+"))), 100,
           nhanes$agecat != "to 19", "${HI_CHOL} = 1"))

# ---- pairs ----

# People asked twice, some only once, in villages of two districts; an answer is missing here and there.
people <- local({
	set.seed(20)
	n <- 160
	village <- sample(1:20, n, replace = TRUE)
	u <- rnorm(20)[village] + rnorm(n)
	asked <- function(wave, shift) data.frame(
		person = paste0("p", 1:n), wave = wave, district = ifelse(village <= 10, "north", "south"), village = village,
		wt = round(runif(n, 0.5, 2), 3), score = ifelse(runif(n) < 0.05, NA, round(u + shift + rnorm(n), 2)))
	both <- rbind(asked("base", 0)[runif(n) < 0.9, ], asked("end", 0.3)[runif(n) < 0.85, ])
	both$agrees <- as.numeric(both$score > 0.4)
	export(both[sample(nrow(both)), ], "people")
})
d <- svydesign(~village, strata = ~district, weights = ~wt, nest = TRUE, data = people)
d1 <- svydesign(~person, weights = ~wt, data = people)

paired_rows <- function(y, keep = TRUE) {
	has <- keep & !is.na(people[[y]])
	both <- intersect(people$person[has & people$wave == "base"], people$person[has & people$wave == "end"])
	list(rows = has & people$person %in% both, pairs = length(both), missing = sum(keep & is.na(people[[y]])))
}

paired <- function(d, y, scale = 1, indicator = y, keep = TRUE, groups = list()) {
	of <- paired_rows(y, keep)
	test <- svyttest(as.formula(paste(y, "~ wave")), d[of$rows, ])
	t_rows(list(n = of$pairs, missing = of$missing), "difference", test, indicator, c(groups, list(wave = "end - base")),
	       scale = scale)
}

village <- "-s district -c village -w wt"
case("tests-paired-village", c("d <- svydesign(~village, strata = ~district, weights = ~wt)",
                               "svyttest(score ~ wave, d) of the people who answered in both waves"),
     paste("svytest ttest score --id person --wave wave", village, "data/people.csv"), paired(d, "score"))
case("tests-paired-person", c("d <- svydesign(~person, weights = ~wt)",
                              "svyttest(score ~ wave, d) of the people who answered in both waves"),
     "svytest ttest score --id person --wave wave -w wt data/people.csv", paired(d1, "score"))
case("tests-paired-within", c("d <- svydesign(~village, strata = ~district, weights = ~wt)",
                              "svyttest(score ~ wave, subset(d, district == ...)) of people who answered in both waves"),
     paste("svytest ttest score --id person --wave wave --within district", village, "data/people.csv"),
     do.call(rbind, lapply(c("north", "south"), function(name)
     	paired(d, "score", keep = people$district == name, groups = list(district = name)))))

# McNemar: the binomial test of those who changed; mid-p and the design-based form.
mcnemar <- function(d, y, indicator) {
	of <- paired_rows(y)
	base <- people[of$rows & people$wave == "base", ]
	end <- people[of$rows & people$wave == "end", ]
	end <- end[match(base$person, end$person), ]
	moved <- table(factor(base[[y]], 0:1), factor(end[[y]], 0:1))
	up <- moved[1, 2]
	down <- moved[2, 1]
	exact <- binom.test(up, up + down)
	fewer <- min(up, down)
	mid <- 2 * pbinom(fewer, up + down, 0.5) - dbinom(fewer, up + down, 0.5)
	share <- as.vector(exact$conf.int)
	wave <- list(wave = "end - base")
	n <- up + down
	counts <- do.call(rbind, lapply(list(c(1, 1), c(1, 2), c(2, 1), c(2, 2)), function(cell)
		row(indicator, "n", moved[cell[1], cell[2]], NA, NA, moved[cell[1], cell[2]], groups = wave,
		    level = paste(c("no", "yes")[cell], collapse = ":"), missing = of$missing)))
	rbind(counts,
	      row(indicator, "mcnemar", 100 * up / n, exact$p.value, NA, n, groups = wave, level = "exact",
	          between = 100 * share, missing = of$missing),
	      row(indicator, "mcnemar", 100 * up / n, mid, NA, n, groups = wave, level = "mid-p", missing = of$missing),
	      row(indicator, "odds_ratio", up / down, NA, NA, n, groups = wave, between = share / (1 - share),
	          missing = of$missing),
	      paired(d, y, 100, indicator))
}
case("tests-mcnemar", c("d <- svydesign(~village, strata = ~district, weights = ~wt)",
                        "binom.test(up, up + down); svyttest(agrees ~ wave, d) of people who answered in both waves"),
     paste("svytest mcnemar 'agrees=${score} > 0.4' --id person --wave wave", village, "data/people.csv"),
     mcnemar(d, "agrees", "agrees"))

# With few degrees of freedom, and with none of the rules but the default.
for (rule in c("design", "stata", "inf")) {
	s <- studies$clus1
	keep <- clus1$stype == "H"
	df <- degrees(s$design, keep, rule)
	test <- svyttest(api00 ~ awards, s$design[keep, ])
	t <- as.vector(test$statistic)
	case(paste0("tests-df-", rule), c(s$says, sprintf("svyttest(api00 ~ awards, subset(d, stype == \"H\")), '%s' df less 1", rule)),
	     paste("svytest ttest api00 --by awards -W '${stype} = \"H\"' --df", rule, s$options),
	     row("api00", "t", t, 2 * pt(-abs(t), df - 1), df - 1, sum(keep), groups = list(awards = "Yes - No"), missing = 0),
	     without = if (rule == "inf") "df" else character())
}

# ---- replicate weights ----

# The jackknife of the districts: each replicate weight is 0 in one of them.
replicated <- local({
	made <- as.svrepdesign(studies$clus1$design, type = "JK1")
	weights <- weights(made, "analysis")
	colnames(weights) <- paste0("rep", seq_len(ncol(weights)))
	export(cbind(clus1[c("stype", "awards", "sch.wide", "api99", "api00", "ell", "pw")], round(weights, 6)), "tests-clus1-jk1")
})
d <- svrepdesign(repweights = "rep[0-9]+", weights = ~pw, type = "JK1", combined.weights = TRUE, data = replicated)
says <- "d <- svrepdesign(repweights = \"rep[0-9]+\", weights = ~pw, type = \"JK1\", data = rows)"
jk1 <- "-w pw --repweights 'rep*' --reptype jk1 data/tests-clus1-jk1.csv"

for (statistic in c("F", "Chisq", "Wald", "adjWald"))
	case(paste0("tests-jk1-chisq-", statistic), c(says, sprintf("svychisq(~sch.wide + stype, d, statistic = \"%s\")", statistic)),
	     paste("svytest chisq sch.wide stype --statistic", statistic, jk1), association(d, "sch.wide", "stype", statistic))
case("tests-jk1-ttest-one", c(says, "svyttest(I(api00 - 600) ~ 0, d)"),
     paste("svytest ttest api00 --null 600", jk1), one_sample(d, "api00", 600))
case("tests-jk1-ttest-two", c(says, "svyttest(api00 ~ sch.wide, d)"),
     paste("svytest ttest api00 --by sch.wide", jk1), two_samples(d, "api00", "sch.wide", "Yes - No"))
case("tests-jk1-trend", c(says, "summary(svyglm(api00 ~ ell, d))"),
     paste("svytest trend api00 --by ell", jk1), trend(d, "api00", "ell", as.numeric))
for (ranks in names(scores))
	case(paste0("tests-jk1-rank-", ranks), c(says, sprintf("svyranktest(api00 ~ sch.wide, d, test = \"%s\")", ranks)),
	     paste("svytest rank api00 --by sch.wide --ranks", ranks, jk1), {
	     	test <- svyranktest(api00 ~ sch.wide, d, test = ranks)
	     	t_rows(list(n = nrow(clus1), missing = 0), "difference", test, "api00:sch.wide", level = "Yes - No")
	     })

people1 <- local({
	made <- as.svrepdesign(svydesign(~village, weights = ~wt, data = people), type = "JK1")
	weights <- weights(made, "analysis")
	colnames(weights) <- paste0("rep", seq_len(ncol(weights)))
	export(cbind(people[c("person", "wave", "wt", "score")], round(weights, 6)), "people-jk1")
})
d <- svrepdesign(repweights = "rep[0-9]+", weights = ~wt, type = "JK1", combined.weights = TRUE, data = people1)
case("tests-jk1-paired", "svyttest(score ~ wave, d) of the people who answered in both waves, d of type JK1 by village",
     "svytest ttest score --id person --wave wave -w wt --repweights 'rep*' --reptype jk1 data/people-jk1.csv",
     paired(d, "score"))
