# Writes the two data files and the estimates that R's survey package makes of them.
# Run here with: Rscript expected.R   (R survey 4.1-1; no other package)
suppressMessages(library(survey))
options(survey.lonely.psu = "adjust", digits = 17)

# ---- data -------------------------------------------------------------------------------------------------------
set.seed(20240425)
psus <- c(North = 4, South = 3, East = 5, West = 2)
respondents <- do.call(rbind, lapply(names(psus), function(stratum) {
  do.call(rbind, lapply(seq_len(psus[[stratum]]), function(psu) {
    n <- sample(3:7, 1)
    lift <- rnorm(1, 0, 0.6)
    data.frame(
      stratum = stratum, psu = paste0("p", psu), weight = round(runif(n, 0.4, 3.5), 6),
      achieved = rbinom(n, 1, plogis(0.4 + lift)), score = round(rnorm(n, 62 + 5 * lift, 9), 2),
      hours = round(runif(n, 300, 420), 1),
      route = sample(c("Digital", "Health", "Education"), n, TRUE, c(0.45, 0.35, 0.2)),
      population_psus = c(North = 40, South = 3, East = 25, West = 12)[[stratum]],
      population_learners = c(North = 400, South = 90, East = 250, West = 120)[[stratum]])
  }))
}))
respondents$route[respondents$stratum == "West" & respondents$route == "Digital"] <- "Health"
respondents$route[respondents$stratum == "South" & respondents$psu == "p1"] <- "Education"
respondents$never <- 0
respondents$always <- 1
gone <- sample(nrow(respondents), 9)
respondents$progressed <- replace(respondents$achieved, gone, NA)
respondents$earnings <- replace(round(exp(rnorm(nrow(respondents), 9.8, 0.3)), 2), gone, NA)

lonely <- subset(respondents, stratum %in% c("North", "South") | psu == "p1")

columns <- c("stratum", "psu", "weight", "route", "achieved", "never", "always", "progressed", "score", "hours",
             "earnings", "population_psus", "population_learners")
write.csv(respondents[columns], "respondents.csv", row.names = FALSE, quote = FALSE, na = "")
write.csv(lonely[columns], "lonely.csv", row.names = FALSE, quote = FALSE, na = "")
data <- list(respondents = read.csv("respondents.csv"), lonely = read.csv("lonely.csv"))

# ---- designs ----------------------------------------------------------------------------------------------------
design_of <- function(file, design) {
  frame <- data[[file]]
  # "identified": the PSU is the respondent, and has an identifier
  switch(design,
    identified = , simple = svydesign(~1, weights = ~weight, data = frame),
    stratified_identified = , stratified = svydesign(~1, strata = ~stratum, weights = ~weight, data = frame),
    clustered = svydesign(~psu, weights = ~weight, data = frame),
    stratified_clustered = svydesign(~psu, strata = ~stratum, weights = ~weight, data = frame, nest = TRUE),
    stratified_fpc = svydesign(~1, strata = ~stratum, weights = ~weight, fpc = ~population_learners, data = frame),
    stratified_clustered_fpc =
      svydesign(~psu, strata = ~stratum, weights = ~weight, fpc = ~population_psus, data = frame, nest = TRUE))
}

# Rows with a missing value are outside the domain: na.rm=TRUE must be the same as the subset.
domain_of <- function(design, domain, y) {
  known <- !is.na(design$variables[[y]])
  within <- if (domain == "") known else known & design$variables$route == domain
  if (all(within)) design else design[within, ]
}

# ---- intervals --------------------------------------------------------------------------------------------------
# Wilson (1927) with n = p(1-p)/V and t on the design's degrees of freedom, by solving (p-P)^2 = t^2 P(1-P)/n.
wilson <- function(p, n, level, df) {
  k <- qt((1 + level) / 2, df)^2 / n
  if (p == 0) return(c(0, k / (1 + k)))
  if (p == 1) return(c(1 / (1 + k), 1))
  bounds <- sort(Re(polyroot(c(p^2, -(2 * p + k), 1 + k))))
  # polyroot is good to ten digits; one Newton step makes it exact
  f <- function(P) p^2 - (2 * p + k) * P + (1 + k) * P^2
  bounds - f(bounds) / (2 * (1 + k) * bounds - (2 * p + k))
}

# Where all respondents agree svyciprop(method="beta") gives NaN: Clopper and Pearson (1934) of the base instead.
beta_unanimous <- function(p, base, level) as.vector(binom.test(p * base, base, conf.level = level)$conf.int)

# Where all respondents agree, doubles leave a proportion of 1 - 1e-16 and a variance of 1e-35: say 0, 1 and no more.
point <- function(m) { p <- coef(m)[[1]]; if (abs(p - round(p)) < 1e-12) round(p) else p }
unanimous <- function(m) point(m) %in% 0:1

# svyciprop(method="logit") fits a regression that stops at a tolerance of 1e-8; "xlogit" is the same in closed form.
proportion_interval <- function(formula, domain, method, level, m) {
  p <- point(m)
  base <- nrow(domain)
  df <- degf(domain)
  if (method == "wilson") return(wilson(p, if (unanimous(m)) base else p * (1 - p) / vcov(m)[1], level, df))
  if (unanimous(m)) return(if (method == "beta") beta_unanimous(p, base, level) else c(NaN, NaN))
  ci <- function(method) as.vector(confint(svyciprop(formula, domain, method = method, level = level)))
  if (method == "logit") {
    stopifnot(all.equal(ci("logit"), ci("xlogit"), tolerance = 1e-6))
    return(ci("xlogit"))
  }
  ci(method)
}

# ---- cases ------------------------------------------------------------------------------------------------------
rows <- list()
record <- function(file, design, domain, less, statistic, y, x, interval, level, lonely_psu, est, se, ci, deff, df, base,
                   test = c(NaN, NaN)) {
  exact <- function(v) sprintf("%.17g", as.numeric(v))
  rows[[length(rows) + 1]] <<- data.frame(
    file, design, domain, less, statistic, y, x, interval, level, lonely_psu, estimate = exact(est), se = exact(se),
    lower = exact(ci[1]), upper = exact(ci[2]), design_effect = exact(deff), degrees_of_freedom = df, base,
    t = exact(test[1]), p_value = exact(test[2]))
}

run <- function(file, design, domain, statistic, y, x = "", interval = "", level = 0.95, lonely_psu = "adjust") {
  options(survey.lonely.psu = lonely_psu)
  on.exit(options(survey.lonely.psu = "adjust"))
  whole <- design_of(file, design)
  within <- domain_of(whole, domain, y)
  formula <- as.formula(paste0("~", y))
  df <- degf(within)
  m <- switch(statistic,
    proportion = , mean = svymean(formula, within, deff = "replace"),
    total = svytotal(formula, within, deff = "replace"),
    ratio = svyratio(formula, as.formula(paste0("~", x)), within, deff = "replace"))
  if (domain == "" && anyNA(whole$variables[[y]]) && statistic == "mean")
    stopifnot(identical(SE(svymean(formula, whole, na.rm = TRUE)), SE(svymean(formula, within))))
  ci <- if (statistic == "proportion") proportion_interval(formula, within, interval, level, m)
        else as.vector(confint(m, level = level, df = df))
  effect <- if (statistic == "ratio") attr(m, "deff") else deff(m)
  sure <- statistic == "proportion" && unanimous(m)
  record(file, design, domain, "", statistic, y, x, interval, level, lonely_psu, if (sure) point(m) else coef(m),
         if (sure) 0 else SE(m), ci, if (sure) NaN else effect, df, nrow(within))
}

# A difference of two domains of one design, with the covariance over shared PSUs.
difference <- function(file, design, minuend, subtrahend, y, level = 0.95) {
  both <- subset(design_of(file, design), route %in% c(minuend, subtrahend))
  by <- svyby(as.formula(paste0("~", y)), ~route, both, svymean, covmat = TRUE)
  d <- svycontrast(by, setNames(c(1, -1), c(minuend, subtrahend)))
  t <- coef(d) / SE(d)
  # svyttest fits a regression on the group: the same t, on one degree of freedom less for the regression's slope
  both <- update(both, group = as.numeric(route == minuend))
  tested <- svyttest(as.formula(paste0(y, "~group")), both)
  stopifnot(all.equal(as.numeric(tested$statistic), as.numeric(t)), tested$parameter == degf(both) - 1)
  record(file, design, minuend, subtrahend, "difference", y, "", "", level, "adjust", coef(d), SE(d),
         as.vector(confint(d, level = level, df = degf(both))), NaN, degf(both), nrow(both),
         c(t, 2 * pt(-abs(t), degf(both))))
}

intervals <- c("logit", "wilson", "beta")
designs <- c("simple", "stratified", "clustered", "stratified_clustered", "stratified_fpc", "stratified_clustered_fpc")
for (design in designs) for (domain in c("", "Digital", "Health")) {
  for (interval in intervals) run("respondents", design, domain, "proportion", "achieved", interval = interval)
  run("respondents", design, domain, "mean", "score")
  run("respondents", design, domain, "total", "score")
  run("respondents", design, domain, "total", "achieved")
  run("respondents", design, domain, "ratio", "score", "hours")
}
for (y in c("never", "always")) for (interval in intervals)
  run("respondents", "stratified_clustered", "", "proportion", y, interval = interval)
for (domain in c("", "Digital")) {
  for (interval in intervals)
    run("respondents", "stratified_clustered", domain, "proportion", "progressed", interval = interval)
  run("respondents", "stratified_clustered", domain, "mean", "earnings")
  run("respondents", "stratified_clustered", domain, "total", "earnings")
  run("respondents", "stratified_clustered", domain, "ratio", "earnings", "hours")
}
for (level in c(0.9, 0.99)) {
  for (interval in intervals)
    run("respondents", "stratified_clustered", "", "proportion", "achieved", interval = interval, level = level)
  run("respondents", "stratified_clustered", "", "mean", "score", level = level)
}
for (policy in c("adjust", "remove", "average")) for (domain in c("", "Digital", "Health"))
  for (design in c("stratified_clustered", "stratified_clustered_fpc")) {
    for (interval in intervals)
      run("lonely", design, domain, "proportion", "achieved", interval = interval, lonely_psu = policy)
    run("lonely", design, domain, "mean", "score", lonely_psu = policy)
    run("lonely", design, domain, "total", "score", lonely_psu = policy)
    run("lonely", design, domain, "ratio", "score", "hours", lonely_psu = policy)
  }
for (design in c("identified", "stratified_identified", "clustered", "stratified_clustered", "stratified_clustered_fpc"))
  for (y in c("score", "achieved")) for (subtrahend in c("Health", "Education"))
    difference("respondents", design, "Digital", subtrahend, y)

write.csv(do.call(rbind, rows), "expected.csv", row.names = FALSE, quote = FALSE)

# ---- replicate weights ------------------------------------------------------------------------------------------
# Weights go through the file, so that both sides read the same decimals. Fay's halves are drawn, not balanced: the
# arithmetic is the same.
set.seed(477)
frame <- data$respondents
halves <- sapply(1:8, function(r) sample(c(-1, 1), 14, TRUE)[as.integer(factor(paste(frame$stratum, frame$psu)))])
jkn <- as.svrepdesign(design_of("respondents", "stratified_clustered"), type = "JKn")
kinds <- list(
  JK1 = as.svrepdesign(design_of("respondents", "clustered"), type = "JK1"),
  JKn = jkn,
  bootstrap = as.svrepdesign(design_of("respondents", "stratified_clustered"), type = "bootstrap", replicates = 20),
  BRR = svrepdesign(repweights = (1 + halves) * frame$weight, weights = frame$weight, data = frame, type = "BRR"),
  Fay = svrepdesign(repweights = (1 + 0.7 * halves) * frame$weight, weights = frame$weight, data = frame, type = "Fay",
                    rho = 0.3))
weights_of <- lapply(kinds, function(k) round(as.matrix(weights(k, "analysis")), 10))
write.csv(do.call(rbind, lapply(names(kinds), function(k) data.frame(
  method = k, respondent = seq_len(nrow(frame)),
  replicate_weights = apply(weights_of[[k]], 1, function(w) paste(format(w, digits = 16, trim = TRUE), collapse = " "))))),
  "replicates.csv", row.names = FALSE, quote = FALSE)
given <- read.csv("replicates.csv")
write.csv(do.call(rbind, lapply(names(kinds), function(k) {
  columns <- do.call(rbind, lapply(strsplit(given$replicate_weights[given$method == k], " "), as.numeric))
  scales <- kinds[[k]]$scale * rep_len(kinds[[k]]$rscales, ncol(columns))
  design <- svrepdesign(repweights = columns, weights = frame$weight, data = frame, type = "other", scale = 1,
                        rscales = scales, combined.weights = TRUE)
  do.call(rbind, lapply(c("", "Digital", "Health"), function(domain) {
    within <- if (domain == "") design else subset(design, route == domain)
    m <- svymean(~achieved, within)
    ci <- confint(svyciprop(~achieved, within, method = "xlogit", df = ncol(columns) - 1))
    exact <- function(v) sprintf("%.17g", as.numeric(v))
    data.frame(method = k, domain, estimate = exact(coef(m)), se = exact(SE(m)), lower = exact(ci[1]),
               upper = exact(ci[2]), degrees_of_freedom = ncol(columns) - 1, base = nrow(within),
               scales = paste(format(scales, digits = 17, trim = TRUE), collapse = " "))
  }))
})), "expected_replicated.csv", row.names = FALSE, quote = FALSE)

# ---- quantiles --------------------------------------------------------------------------------------------------
exact <- function(v) sprintf("%.17g", v)
t_grid <- expand.grid(level = c(0.8, 0.9, 0.95, 0.99, 0.999), df = c(1, 2, 3, 10, 62, 1000, 100000))
beta_grid <- expand.grid(level = c(0.9, 0.95, 0.99), n = c(2.5, 17.3, 400, 25000), p = c(0.001, 0.02, 0.5, 0.97))
write.csv(rbind(
  data.frame(quantile = "t", level = t_grid$level, a = sprintf("%d", as.integer(t_grid$df)), b = "",
             value = exact(qt((1 + t_grid$level) / 2, t_grid$df))),
  data.frame(quantile = "beta", level = beta_grid$level, a = exact(beta_grid$n * beta_grid$p),
             b = exact(beta_grid$n * (1 - beta_grid$p) + 1),
             value = exact(qbeta((1 - beta_grid$level) / 2, beta_grid$n * beta_grid$p,
                                 beta_grid$n * (1 - beta_grid$p) + 1)))),
  "quantiles.csv", row.names = FALSE, quote = FALSE)
