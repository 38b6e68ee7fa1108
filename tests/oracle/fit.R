# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright (C) 2026 The svykit authors
#
# svyfit against svyglm(), confint(), regTermTest(), and average marginal effects computed here from the fit.
source("common.R")

# glm() leaves the working weights of the step before its last: from its own solution it starts again.  A tighter epsilon
# would also be a tighter tolerance for aliased columns, so that it is for logistic fits only.
tight <- list(epsilon = 1e-14, maxit = 60)

fit <- function(formula, design, logistic) {
	environment(formula) <- globalenv()
	if (!logistic)
		return(svyglm(formula, design))
	found <<- coef(svyglm(formula, design, family = quasibinomial(), control = tight))
	svyglm(formula, design, family = quasibinomial(), control = tight, start = found)
}

# "stypeH:ell" as "stype: H x ell"; factor(x) is called x.
plain <- function(name)
	gsub(" ", "", gsub("^(factor|I)\\((.*)\\)$", "\\2", name))

readable <- function(fit, name) {
	if (name == "(Intercept)")
		return("(intercept)")
	paste(sapply(strsplit(name, ":", fixed = TRUE)[[1]], function(part) {
		for (of in names(fit$xlevels))
			if (startsWith(part, of) && substring(part, nchar(of) + 1) %in% fit$xlevels[[of]])
				return(paste0(plain(of), ": ", substring(part, nchar(of) + 1)))
		plain(part)
	}), collapse = " x ")
}

line <- function(of, level, statistic, estimate, se = NA, between = c(NA, NA), p = NA, df = of$df, df_num = NA)
	data.frame(indicator = of$name, level = level, statistic = statistic, estimate = estimate, std_error = se,
	           conf_low = between[1], conf_high = between[2], p_value = p, df = df, df_num = df_num, n = of$n,
	           n_missing = of$missing, deff = NA)

coefficient_lines <- function(of) {
	g <- of$fit
	do.call(rbind, lapply(names(coef(g)), function(name) {
		b <- coef(g)[[name]]
		level <- readable(g, name)
		if (is.na(b))
			return(line(of, level, "coefficient", NA, df = NA))
		se <- sqrt(vcov(g)[name, name])
		between <- wald(b, se, of$df, of$conf)
		if (is.finite(of$df) && of$df == g$df.residual)
			stopifnot(all.equal(as.vector(confint(g, name, level = of$conf / 100)), between, tolerance = 1e-9))
		p <- 2 * pt(-abs(b / se), of$df)
		rows <- line(of, level, "coefficient", b, se, between, p)
		if (of$logistic && name != "(Intercept)")
			rows <- rbind(rows, line(of, level, "odds_ratio", exp(b), exp(b) * se, exp(between), p))
		rows
	}))
}

test_lines <- function(of)
	do.call(rbind, lapply(Filter(function(term) !grepl("^I\\(", term), attr(terms(of$fit), "term.labels")), function(term) {
		test <- regTermTest(of$fit, as.formula(paste("~", term)), method = "Wald", df = of$df)
		if (of$df == Inf)
			test$Ftest <- test$chisq / test$df
		level <- paste(plain(strsplit(term, ":", fixed = TRUE)[[1]]), collapse = " x ")
		line(of, level, "F", as.vector(test$Ftest), p = as.vector(test$p), df_num = test$df)
	}))

# Average marginal effects, m the mean function, e = x b, w the weights and W their sum:
#   of a number v     A = sum w m'(e) (dx/dv b) / W,      dA/db = sum w (m''(e) (dx/dv b) x + m'(e) dx/dv) / W
#   of a value l      A = sum w (m(e_l) - m(e_0)) / W,     dA/db = sum w (m'(e_l) x_l - m'(e_0) x_0) / W
# where x_l is the row with v set to l, and 0 the reference.  A row is linear in v, so that dx/dv is what 1 more of it adds.
# The variance is that of the total of  dA/db . (score of b) + w (effect of the row - A) / W; without the last part
# where the rows are given.
m <- list(linear = list(function(e) e, function(e) rep(1, length(e)), function(e) rep(0, length(e))),
          logistic = list(plogis, function(e) plogis(e) * plogis(-e), function(e) plogis(e) * plogis(-e) * (plogis(-e) - plogis(e))))

effect_lines <- function(of, given = FALSE) {
	g <- of$fit
	d <- g$survey.design
	frame <- model.frame(g)
	for (v in names(g$xlevels))
		frame[[v]] <- factor(frame[[v]], levels = g$xlevels[[v]])
	w <- weights(d)[weights(d) != 0]
	stopifnot(length(w) == nrow(frame))
	b <- coef(g)
	f <- m[[if (of$logistic) "logistic" else "linear"]]
	rows <- function(data) model.matrix(delete.response(terms(g)), data, xlev = g$xlevels)
	x <- rows(frame)
	y <- as.numeric(model.response(frame))
	e <- as.vector(x %*% b)
	A <- chol2inv(qr.R(qr(x * sqrt(w * f[[2]](e)), tol = 1e-14)))
	score <- (x * (w * (y - f[[1]](e)))) %*% A
	variance <- function(z) {
		all <- matrix(0, nrow(d$variables), ncol(as.matrix(z)))
		all[weights(d) != 0, ] <- z
		svyrecvar(all, d$cluster, d$strata, d$fpc, postStrata = d$postStrata)
	}
	stopifnot(all.equal(unname(variance(score)), unname(as.matrix(vcov(g))), tolerance = 1e-7, check.attributes = FALSE))
	scale <- if (of$logistic) 100 else 1
	one <- function(level, each, gradient) {
		a <- sum(w * each) / sum(w)
		z <- score %*% gradient + if (given) 0 else w * (each - a) / sum(w)
		se <- sqrt(variance(z)[1, 1])
		line(of, level, "marginal_effect", scale * a, scale * se, scale * wald(a, se, of$df, of$conf), 2 * pt(-abs(a / se), of$df))
	}
	do.call(rbind, lapply(names(frame)[-1], function(v) {
		if (startsWith(v, "("))
			return(NULL)
		levels <- g$xlevels[[v]]
		if (is.null(levels)) {
			more <- frame
			more[[v]] <- more[[v]] + 1
			dx <- rows(more) - x
			turn <- as.vector(dx %*% b)
			return(one(plain(v), f[[2]](e) * turn, colSums(w * (f[[3]](e) * turn * x + f[[2]](e) * dx)) / sum(w)))
		}
		at <- function(level) {
			set <- frame
			set[[v]] <- factor(rep(level, nrow(frame)), levels = levels)
			rows(set)
		}
		do.call(rbind, lapply(levels[-1], function(level) {
			x1 <- at(level)
			x0 <- at(levels[1])
			e1 <- as.vector(x1 %*% b)
			e0 <- as.vector(x0 %*% b)
			one(paste0(plain(v), ": ", level), f[[1]](e1) - f[[1]](e0),
			    colSums(w * (f[[2]](e1) * x1 - f[[2]](e0) * x0)) / sum(w))
		}))
	}))
}

# One case: what R fits, how svyfit is asked, and which rows are compared.
fitting <- function(name, says, design, formula, ask, file, effects = "marginal_effect", keep = TRUE, rule = "domain", conf = 95,
                   logistic = FALSE, options = "", given = FALSE) {
	d <- design[rep(keep, length.out = nrow(design)), ]
	g <- fit(formula, d, logistic)
	used <- nrow(model.frame(g))
	p <- sum(!is.na(coef(g)))
	full <- c(domain = degf(g$survey.design), design = degf(design), inf = Inf)[[rule]]
	of <- list(fit = g, name = trimws(sub(" *[=~].*", "", gsub("[${}]", "", ask))), logistic = logistic, conf = conf, n = used,
	           missing = sum(weights(d) > 0) - used, df = full + 1 - p)
	rows <- rbind(coefficient_lines(of), if (grepl("marginal", effects)) effect_lines(of, given), test_lines(of))
	case(paste0("fit-", name), c(says, sprintf("svyglm(%s, d, family = %s)", deparse1(formula),
	                                         if (logistic) "quasibinomial" else "gaussian")),
	     paste0("svyfit '", ask, "' --effects coefficient,", if (logistic) "odds_ratio,", effects, if (given) " --fixed-rows", " ",
	            options, " ", file), rows, tolerance = 1e-7)
}

# ---- California's schools ----

data(api)
school <- list(
	srs = list(svydesign(~1, weights = ~pw, fpc = ~fpc, data = read.csv("data/apisrs.csv")), "-w pw --fpc fpc data/apisrs.csv",
	           "d <- svydesign(~1, weights = ~pw, fpc = ~fpc, data = apisrs)"),
	strat = list(svydesign(~1, strata = ~stype, weights = ~pw, fpc = ~fpc, data = read.csv("data/apistrat.csv")),
	             "-s stype -w pw --fpc fpc data/apistrat.csv",
	             "d <- svydesign(~1, strata = ~stype, weights = ~pw, fpc = ~fpc, data = apistrat)"),
	clus1 = list(svydesign(~dnum, weights = ~pw, fpc = ~fpc, data = read.csv("data/apiclus1.csv")),
	             "-c dnum -w pw --fpc fpc data/apiclus1.csv",
	             "d <- svydesign(~dnum, weights = ~pw, fpc = ~fpc, data = apiclus1)"),
	clus2 = list(svydesign(~dnum + snum, weights = ~pw, fpc = ~fpc1 + fpc2, data = read.csv("data/apiclus2.csv")),
	             "-c dnum,snum -w pw --fpc fpc1,fpc2 data/apiclus2.csv",
	             "d <- svydesign(~dnum + snum, weights = ~pw, fpc = ~fpc1 + fpc2, data = apiclus2)"),
	"srs-nofpc" = list(svydesign(~1, weights = ~pw, data = read.csv("data/apisrs.csv")), "-w pw data/apisrs.csv",
	                   "d <- svydesign(~1, weights = ~pw, data = apisrs)"))

schools <- function(study, name, formula, ask, ...) {
	s <- school[[study]]
	fitting(paste(study, name, sep = "-"), s[[3]], s[[1]], formula, ask, s[[2]], ...)
}

for (study in names(school)) {
	schools(study, "linear", api00 ~ ell + stype, "api00 ~ ell + stype", effects = "marginal_effect,F")
	schools(study, "logistic", (api00 > 700) ~ ell + stype + awards, "high = ${api00} > 700 ~ ell + stype + awards", logistic = TRUE,
	        effects = "marginal_effect,F")
}
schools("clus1", "interaction", api00 ~ ell * stype, "api00 ~ ell * stype", effects = "marginal_effect,F")
schools("strat", "logistic-interaction", (api00 > 700) ~ ell * awards + stype, "high = ${api00} > 700 ~ ell * awards + stype",
        logistic = TRUE, effects = "marginal_effect,F")
schools("strat", "three-ways", api00 ~ (ell + stype + awards)^3, "api00 ~ ell * stype * awards", effects = "F,marginal_effect")
schools("strat", "no-intercept", api00 ~ stype + awards - 1, "api00 ~ stype + awards - 1", effects = "F")
schools("strat", "numbers-no-intercept", api00 ~ api99 + ell + 0, "api00 ~ api99 + ell + 0", effects = "F,marginal_effect")
schools("strat", "products-alone", api00 ~ stype:ell, "api00 ~ stype:ell", effects = "F")
schools("strat", "products-of-categories", api00 ~ awards + awards:stype, "api00 ~ awards + awards:stype", effects = "F")
schools("strat", "less-a-term", api00 ~ ell * awards - ell, "api00 ~ ell * awards - ell", effects = "F")
schools("clus1", "aliased", api00 ~ ell + I(2 * ell) + api99, "api00 ~ ell + I(2*ell) + api99", effects = "F")
schools("clus1", "nothing", api00 ~ 1, "api00 ~ 1", effects = "F")
schools("clus2", "where", api00 ~ ell + awards, "api00 ~ ell + awards", keep = school$clus2[[1]]$variables$stype == "E",
        options = "-W '${stype} = \"E\"'", effects = "F,marginal_effect")
schools("clus1", "where-logistic", (api00 > 650) ~ ell, "high = ${api00} > 650 ~ ell",
        keep = school$clus1[[1]]$variables$stype != "H", options = "-W '${stype} != \"H\"'", logistic = TRUE,
        effects = "F,marginal_effect")
schools("clus1", "df-design", (api00 > 650) ~ ell, "high = ${api00} > 650 ~ ell", rule = "design",
        keep = school$clus1[[1]]$variables$stype == "H", options = "--df design -W '${stype} = \"H\"'", logistic = TRUE,
        effects = "F,marginal_effect")
schools("clus1", "df-inf", api00 ~ ell + stype, "api00 ~ ell + stype", rule = "inf", options = "--df inf --level 90", conf = 90,
        effects = "F,marginal_effect")
schools("strat", "fixed-rows", (api00 > 650) ~ ell * stype + awards, "high = ${api00} > 650 ~ ell * stype + awards",
        logistic = TRUE, effects = "marginal_effect,F", given = TRUE)

# Of the high schools in the two-stage sample just those without learners of English are above 700: their coefficients have no
# finite value, which svyglm() does not see, and the others are those of a fit without them; the degrees of freedom are
# those of all seven.
parted <- school$clus2[[1]]
of <- list(fit = fit(api00 > 700 ~ ell * stype + awards, parted[parted$variables$stype != "H", ], TRUE), name = "high", conf = 95,
           logistic = TRUE, n = nrow(parted), missing = 0, df = degf(parted) + 1 - 7)
# Marginal effects are over all schools: the high schools are what they are whatever their awards, and like any other where
# they are thought of as primary or middle schools.
rest <- model.matrix(of$fit)
everyone <- parted$variables
everyone$stype[everyone$stype == "H"] <- "E"
w <- weights(parted)
high_school <- parted$variables$stype == "H"
score <- matrix(0, nrow(parted), ncol(rest))
score[!high_school, ] <- (rest * (w[!high_school] * (of$fit$y - fitted(of$fit)))) %*%
	chol2inv(qr.R(qr(rest * sqrt(w[!high_school] * fitted(of$fit) * (1 - fitted(of$fit))))))
moved <- function(level, name, to, from, counts) {
	at <- function(value) {
		everyone[[name]] <- value
		model.matrix(~ ell * factor(stype, levels = c("E", "M")) + factor(awards, levels = c("No", "Yes")), everyone)
	}
	x1 <- at(to)
	x0 <- at(from)
	e1 <- as.vector(x1 %*% coef(of$fit))
	e0 <- as.vector(x0 %*% coef(of$fit))
	each <- counts * (plogis(e1) - plogis(e0))
	a <- sum(w * each) / sum(w)
	gradient <- colSums(w * counts * (dlogis(e1) * x1 - dlogis(e0) * x0)) / sum(w)
	z <- score %*% gradient + w * (each - a) / sum(w)
	se <- sqrt(svyrecvar(z, parted$cluster, parted$strata, parted$fpc)[1, 1])
	line(of, level, "marginal_effect", 100 * a, 100 * se, 100 * wald(a, se, of$df), 2 * pt(-abs(a / se), of$df))
}
none <- function(level, statistic) line(of, level, statistic, NA, df = NA)
case("fit-separation", c(school$clus2[[3]], "svyglm(api00 > 700 ~ ell * stype + awards, subset(d, stype != \"H\"), family = quasibinomial)"),
     paste("svyfit 'high = ${api00} > 700 ~ ell * stype + awards' --effects coefficient,odds_ratio,marginal_effect,F", school$clus2[[2]]),
     rbind(coefficient_lines(of), moved("awards: Yes", "awards", "Yes", "No", !high_school), moved("stype: M", "stype", "M", "E", TRUE),
           none("stype: H", "marginal_effect"), none("ell", "marginal_effect"), subset(test_lines(of), level %in% c("ell", "awards")), none("stype: H", "coefficient"),
           none("ell x stype: H", "odds_ratio"), none("stype", "F"), none("ell x stype", "F")), tolerance = 1e-7)

# ---- blood, and pupils ----

people <- read.csv("data/nhanes.csv")
people$agecat <- factor(people$agecat, levels = c("20-39", "40-59", "60+", "to 19"))
d <- svydesign(~SDMVPSU, strata = ~SDMVSTRA, weights = ~WTMEC2YR, nest = TRUE, data = people)
blood <- "d <- svydesign(~SDMVPSU, strata = ~SDMVSTRA, weights = ~WTMEC2YR, nest = TRUE, data = nhanes)"
options <- "-s SDMVSTRA -c SDMVPSU -w WTMEC2YR --nest data/nhanes.csv"
fitting("nhanes-logistic", blood, d, HI_CHOL ~ factor(race) + agecat + RIAGENDR, "HI_CHOL ~ factor(race) + agecat + RIAGENDR",
       options, logistic = TRUE, effects = "marginal_effect,F", options = "--family logistic")
fitting("nhanes-interaction", blood, d, HI_CHOL ~ factor(race) * RIAGENDR, "HI_CHOL ~ factor(race) * RIAGENDR",
       options, logistic = TRUE, effects = "marginal_effect,F", options = "--family logistic")
fitting("nhanes-where", blood, d, HI_CHOL ~ factor(RIAGENDR) + agecat, "HI_CHOL ~ factor(RIAGENDR) + agecat",
       options, logistic = TRUE, keep = people$race == 2, effects = "marginal_effect,F",
       options = "--family logistic -W '${race} = 2'")
fitting("nhanes-linear", blood, d, HI_CHOL ~ factor(race) * RIAGENDR, "HI_CHOL ~ factor(race) * RIAGENDR", options,
       effects = "marginal_effect,F", options = "--family linear")

# Pupils by stratum: the design's own variables explain, and the intercept alone does.
pupils <- svydesign(~psu, strata = ~stratum, weights = ~weight, data = read.csv("data/yrbs.csv"))
yrbs <- "d <- svydesign(~psu, strata = ~stratum, weights = ~weight, data = yrbs)"
fitting("yrbs", yrbs, pupils, (qn8 == 2) ~ factor(stratum), "often = ${qn8} = 2 ~ factor(stratum)",
       "-s stratum -c psu -w weight data/yrbs.csv", logistic = TRUE, effects = "marginal_effect,F")
fitting("yrbs-linear", yrbs, pupils, (qn8 == 2) ~ stratum, "often = ${qn8} = 2 ~ stratum",
       "-s stratum -c psu -w weight data/yrbs.csv", options = "--family linear", effects = "marginal_effect,F")

# ---- replicate weights: every replicate a fit, and its marginal effects with it ----

schools_by <- read.csv("data/apiclus1.csv")
jackknife <- as.svrepdesign(svydesign(~dnum, weights = ~pw, data = schools_by), type = "JK1")
replicates <- weights(jackknife, type = "analysis")
colnames(replicates) <- paste0("rw", seq_len(ncol(replicates)))
few <- export(cbind(schools_by[c("stype", "api00", "ell", "awards", "pw")], replicates), "apiclus1-jk1")
d <- svrepdesign(variables = few, repweights = few[colnames(replicates)], weights = few$pw, type = "JK1",
                 scale = 14 / 15, rscales = rep(1, 15), combined.weights = TRUE, mse = FALSE)
says <- "d <- svrepdesign(repweights = rw1..rw15, weights = ~pw, type = \"JK1\", scale = 14 / 15) of apiclus1"

effects_by <- function(w, data) {
	g <- suppressWarnings(glm((api00 > 700) ~ ell + stype + awards, data = data, family = quasibinomial(), weights = w, control = tight))
	at <- function(name, value) {
		data[[name]] <- value
		predict(g, data, type = "response")
	}
	p <- g$fitted.values
	b <- coef(g)
	mean <- function(x) sum(w * x) / sum(w)
	100 * c("ell" = mean(p * (1 - p) * b["ell"]), "stype: H" = mean(at("stype", "H") - at("stype", "E")),
	        "stype: M" = mean(at("stype", "M") - at("stype", "E")), "awards: Yes" = mean(at("awards", "Yes") - at("awards", "No")))
}

for (logistic in c(FALSE, TRUE)) {
	formula <- if (logistic) (api00 > 700) ~ ell + stype + awards else api00 ~ ell + stype + awards
	g <- suppressWarnings(svyglm(formula, d, family = if (logistic) quasibinomial() else gaussian(), control = tight))
	of <- list(fit = g, name = if (logistic) "high" else "api00", logistic = logistic, conf = 95, n = nrow(few), missing = 0,
	           df = degf(d) + 1 - length(coef(g)))
	stopifnot(g$df.residual == of$df)
	rows <- rbind(coefficient_lines(of), test_lines(of))
	if (logistic) {
		a <- withReplicates(d, effects_by)
		for (k in names(a)) {
			se <- sqrt(vcov(a)[k, k])
			rows <- rbind(rows, line(of, k, "marginal_effect", a[[k]], se, wald(a[[k]], se, of$df), 2 * pt(-abs(a[[k]] / se), of$df)))
		}
	}
	case(if (logistic) "fit-replicates-logistic" else "fit-replicates", c(says, sprintf("svyglm(%s, d)", deparse1(formula))),
	     paste0("svyfit '", if (logistic) "high = ${api00} > 700" else "api00", " ~ ell + stype + awards' ",
	            if (logistic) "--effects coefficient,odds_ratio,marginal_effect,F ", "-w pw --repweights rw1-rw15 --reptype jk1 data/apiclus1-jk1.csv"),
	     rows, tolerance = 1e-7)
}
