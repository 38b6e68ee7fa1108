/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Tables as a reader sees them, from estimates. */
#include "check.h"

#include "out/layout.h"

#include <stdlib.h>

static struct svy_estimate *add(struct svy_table *table, const char *indicator,
                                const char *level, const char *const *groups,
                                const char *statistic, const char *unit,
                                double estimate)
{
	struct svy_estimate *row = svy_table_row(table);

	row->indicator = indicator;
	row->level = level;
	row->statistic = statistic;
	row->unit = unit;
	row->estimate = estimate;
	for (size_t i = 0; i < table->group_count; i++)
		row->groups[i] = groups[i];
	return row;
}

static struct svy_estimate *interval(struct svy_estimate *row, double low, double high,
                                     const char *method)
{
	row->conf_low = low;
	row->conf_high = high;
	row->conf_level = 95;
	row->method = method;
	row->std_error = (high - low) / 4;
	return row;
}

#define GROUPS(...) (const char *const[]){ __VA_ARGS__ }

static void check_layout(const struct svy_table *table, const char *show, size_t width,
                         const char *want)
{
	struct svy_layout layout = { .show = show, .decimals = -1, .width = width };
	struct svy_grid grid;
	struct svy_error err;
	char *text = NULL;
	size_t size = 0;
	FILE *to = open_memstream(&text, &size);

	if (CHECK(svy_layout_grid(&grid, table, &layout, &err) == 0)) {
		svy_grid_write_text(to, &grid, width);
		svy_grid_free(&grid);
	}
	fclose(to);
	CHECK_TEXT(text, want);
	free(text);
}

static void add_shift(struct svy_table *table, const char *indicator, const char *unit,
                      const char *change, double before, double after)
{
	struct svy_estimate *row;

	interval(add(table, indicator, "", GROUPS("base"),
	             strcmp(unit, "%") ? "mean" : "percent", unit, before),
	         before - 5, before + 5, "logit")->n = 396;
	interval(add(table, indicator, "", GROUPS("end"),
	             strcmp(unit, "%") ? "mean" : "percent", unit, after),
	         after - 5, after + 5, "logit")->n = 404;
	row = interval(add(table, indicator, "", GROUPS("end - base"), "difference", change,
	                   after - before), after - before - 6.9, after - before + 6.9, "t");
	row->n = 800;
	row->p_value = after > before ? 4e-5 : 0.2535;
	add(table, indicator, "", GROUPS("end - base"), "relative_change", "%",
	    100 * (after / before - 1))->n = 800;
}

static void test_shift(void)
{
	struct svy_table table = { 0 };

	svy_table_group(&table, svy_text("wave"));
	add_shift(&table, "marriage", "%", "pp", 43.4, 59.4);
	check_layout(&table, NULL, 100,
	             "indicator             base, %              end, %          change, pp"
	             "         p            n\n"
	             "marriage     43.4 (38.4–48.4)    59.4 (54.4–64.4)    +16.0 (9.1–22.9)"
	             "    <0.001    396 → 404\n"
	             "\n"
	             "In brackets: 95 % confidence intervals (logit, t)\n");
	add_shift(&table, "arms", "%", "pp", 29.6, 25.2);
	check_layout(&table, "estimate,relative,n", 100,
	             "indicator    base, %    end, %    change, pp    relative change, %"
	             "            n\n"
	             "marriage        43.4      59.4         +16.0                 +36.9"
	             "    396 → 404\n"
	             "arms            29.6      25.2          −4.4                 −14.9"
	             "    396 → 404\n");
	check_layout(&table, "ci,p", 100,
	             "indicator       base, CI        end, CI         change, CI         p\n"
	             "marriage     (38.4–48.4)    (54.4–64.4)      (9.1 to 22.9)    <0.001\n"
	             "arms         (24.6–34.6)    (20.2–30.2)    (−11.3 to 2.5)      0.254\n"
	             "\n"
	             "In brackets: 95 % confidence intervals (logit, t)\n");
	svy_table_free(&table);
}

static void test_shift_of_several_units(void)
{
	struct svy_table table = { 0 };

	svy_table_group(&table, svy_text("wave"));
	add_shift(&table, "marriage", "%", "pp", 43.4, 59.4);
	add_shift(&table, "income", "RWF", "RWF", 12345, 12300.04);
	check_layout(&table, "estimate", 100,
	             "indicator          base         end      change\n"
	             "marriage          43.4%       59.4%    +16.0 pp\n"
	             "income, RWF    12345       12300       −45\n");
	svy_table_free(&table);
}

/* A long name does not push the waves apart: it becomes a heading, or is wrapped. */
static void test_narrow(void)
{
	struct svy_table table = { 0 };

	svy_table_group(&table, svy_text("sex"));
	svy_table_group(&table, svy_text("wave"));
	for (int i = 0; i < 4; i++)
		add(&table, "Comfortable with marriage between groups", "",
		    GROUPS(i < 2 ? "female" : "Total", i % 2 ? "end" : "base"), "percent",
		    "%", 40 + i)->n = 100;
	add(&table, "Comfortable with marriage between groups", "",
	    GROUPS("female", "end - base"), "difference", "pp", 1);
	check_layout(&table, "estimate", 50,
	             "indicator, sex    base, %    end, %    change, pp\n"
	             "Comfortable with marriage between groups\n"
	             "  female             40.0      41.0          +1.0\n"
	             "  Total              42.0      43.0           ·\n");
	check_layout(&table, "estimate,se", 44,
	             "indicator, sex,\n"
	             "wave                statistic   estimate  se\n"
	             "Comfortable with marriage between groups,\n"
	             "female\n"
	             "  base              percent      40.0%     ·\n"
	             "  end               percent      41.0%     ·\n"
	             "Comfortable with marriage between groups,\n"
	             "Total\n"
	             "  base              percent      42.0%     ·\n"
	             "  end               percent      43.0%     ·\n"
	             "Comfortable with marriage between groups,\n"
	             "female\n"
	             "  end - base        difference   +1.0 pp   ·\n");
	svy_table_free(&table);
}

static void add_profile(struct svy_table *table, const char *sex, double young,
                        double old)
{
	double values[] = { young, old, young + old };
	const char *levels[] = { "18-20", "61+", "Total" };

	for (int i = 0; i < 3; i++) {
		add(table, "age", levels[i], GROUPS(sex), "n", "", values[i])->n = values[i];
		add(table, "age", levels[i], GROUPS(sex), "percent", "%",
		    100 * values[i] / (young + old))->n = young + old;
	}
}

static void test_profile(void)
{
	struct svy_table table = { 0 };

	svy_table_group(&table, svy_text("sex"));
	add_profile(&table, "Total", 9, 395); /* printed last, wherever it is */
	add_profile(&table, "female", 6, 259);
	add_profile(&table, "male", 3, 136);
	check_layout(&table, "n,percent", 100,
	             "age          female          male         Total\n"
	             "18-20      6   2.3%      3   2.2%      9   2.2%\n"
	             "61+      259  97.7%    136  97.8%    395  97.8%\n"
	             "Total    265 100.0%    139 100.0%    404 100.0%\n");
	check_layout(&table, NULL, 100,
	             "age      female      n      male      n     Total      n\n"
	             "18-20      2.3%      6      2.2%      3      2.2%      9\n"
	             "61+       97.7%    259     97.8%    136     97.8%    395\n"
	             "Total    100.0%    265    100.0%    139    100.0%    404\n");
	check_layout(&table, "n", 100,
	             "age      female, n    male, n    Total, n\n"
	             "18-20            6          3           9\n"
	             "61+            259        136         395\n"
	             "Total          265        139         404\n");
	svy_table_free(&table);
}

static void test_flags(void)
{
	struct svy_table table = { 0 };
	struct svy_estimate *row;

	row = interval(add(&table, "a", "", NULL, "percent", "%", 100), 95.1, 100, "beta");
	row->flag = "estimate at 100 %";
	row->n = 30;
	row = add(&table, "b", "", NULL, "percent", "%", NAN);
	row->flag = "no rows with an answer";
	row->n = 0;
	row = interval(add(&table, "c", "", NULL, "percent", "%", 0), 0, 4.9, "beta");
	row->flag = "estimate at 100 %";
	row->n = 30;
	row->df = 29;
	check_layout(&table, NULL, 100,
	             "indicator                 percent     n\n"
	             "a            100.0%* (95.1–100.0)    30\n"
	             "b             ·†                      0\n"
	             "c              0.0%*  (0.0–4.9)      30\n"
	             "\n"
	             "* estimate at 100 %\n"
	             "† no rows with an answer\n"
	             "In brackets: 95 % confidence intervals (beta)\n");
	check_layout(&table, "estimate,se,df,deff,method,flag", 100,
	             "indicator    percent      se    df    deff    method    flag\n"
	             "a             100.0%    1.23     ·       ·    beta      estimate at 100 %"
	             "\n"
	             "b               ·       ·        ·       ·    ·         no rows with an "
	             "answer\n"
	             "c               0.0%    1.23    29       ·    beta      estimate at 100 %"
	             "\n");
	svy_table_free(&table);
}

/* Two numbers for one place are both shown. */
static void test_nothing_is_lost(void)
{
	struct svy_table table = { 0 };

	svy_table_group(&table, svy_text("sex"));
	add(&table, "a", "", GROUPS("f"), "mean", "", 1.5);
	add(&table, "a", "", GROUPS("f"), "total", "", 3);
	add(&table, "a", "", GROUPS("m"), "mean", "", 2.5);
	add(&table, "a", "", GROUPS("m"), "mean", "", 9);
	check_layout(&table, "estimate", 100,
	             "indicator    statistic       f       m\n"
	             "a            mean         1.50    2.50\n"
	             "a            total        3.00    ·\n"
	             "a            mean         ·       9.00\n");
	svy_table_free(&table);
}

static void test_size_sets_decimals(void)
{
	struct svy_table table = { 0 };

	add(&table, "a", "", NULL, "ratio", "", 0.0345678);
	add(&table, "b", "", NULL, "mean", "years", 46.25);
	add(&table, "c", "", NULL, "total", "", 123456.7);
	add(&table, "d", "", NULL, "total", "", 0);
	check_layout(&table, "estimate", 100,
	             "indicator       estimate\n"
	             "a                 0.0346\n"
	             "b, years         46.3\n"
	             "c            123457\n"
	             "d                 0.00\n");
	svy_table_free(&table);
}

static void test_tests(void)
{
	struct svy_table table = { 0 };
	struct svy_estimate *row;

	svy_table_group(&table, svy_text("sex"));
	row = add(&table, "a", "", GROUPS("f"), "F", "", 4.567);
	row->df = 45.25;
	row->df_num = 3;
	row->p_value = 0.0071;
	row->n = 404;
	check_layout(&table, NULL, 100,
	             "indicator    sex       F         df        p      n\n"
	             "a            f      4.57    3, 45.3    0.007    404\n");
	svy_table_free(&table);
}

static void test_labels(void)
{
	struct svy_table table = { 0 };
	struct svy_layout layout = { .show = "mean", .labels = true, .decimals = 2 };
	struct svy_grid grid;
	struct svy_error err;
	struct svy_estimate *row = add(&table, "q1", "1", NULL, "mean", "", 2);

	row->indicator_label = "Trust";
	row->level_label = "Very\tmuch";
	if (CHECK(svy_layout_grid(&grid, &table, &layout, &err) == 0)) {
		CHECK_TEXT(svy_grid_cell(&grid, 0, 0), "Trust");
		CHECK_TEXT(svy_grid_cell(&grid, 1, 0), "Very\tmuch");
		CHECK_TEXT(svy_grid_cell(&grid, 1, 1), "2.00");
		svy_grid_free(&grid);
	}
	svy_table_free(&table);
}

static void test_refused(void)
{
	struct svy_table table = { 0 };
	struct svy_layout layout = { .show = "n,colour", .decimals = -1 };
	struct svy_grid grid;
	struct svy_error err;

	CHECK(svy_layout_grid(&grid, &table, &layout, &err) == -1);
	CHECK(strstr(err.message, "'colour' is none of n, estimate") != NULL);
	layout.show = "n,percent,mean";
	CHECK(svy_layout_grid(&grid, &table, &layout, &err) == -1);
	CHECK_TEXT(err.message, "--show: 'mean' is there twice");
}

static void check_format(const char *format, const char *want)
{
	struct svy_table table = { 0 };
	struct svy_layout layout = { .decimals = -1, .width = 100 };
	struct svy_sink sink = { 0 };
	struct svy_error err;
	char *text = NULL;
	size_t size = 0;

	add(&table, "a", "", NULL, "mean", "", 1.5)->n = 3;
	sink.to = open_memstream(&text, &size);
	CHECK(svy_table_write(&sink, format, &table, &layout, &err) == (want ? 0 : -1));
	fclose(sink.to);
	CHECK(!want || strncmp(text, want, strlen(want)) == 0);
	free(text);
	svy_table_free(&table);
}

static void test_formats(void)
{
	check_format(NULL, "indicator,level,");
	check_format("csv", "indicator,level,");
	check_format("json", "[\n{\"indicator\":");
	check_format("text", "indicator    mean    n\na            1.50    3\n");
	check_format("md", "| indicator | mean | n |\n|:---|---:|---:|\n");
	check_format("latex", "% \\usepackage{booktabs}\n\\begin{tabular}{lrr}\n");
	check_format("html", "<table>\n");
	check_format("pdf", NULL);
}

/* No estimate is a table, too. */
static void test_empty(void)
{
	struct svy_table table = { 0 };

	check_layout(&table, NULL, 100, "indicator\n");
	svy_table_group(&table, svy_text("wave"));
	check_layout(&table, "n,percent", 100, "indicator\n");
	svy_table_free(&table);
}

int main(void)
{
	test_shift();
	test_shift_of_several_units();
	test_narrow();
	test_profile();
	test_flags();
	test_nothing_is_lost();
	test_size_sets_decimals();
	test_tests();
	test_labels();
	test_refused();
	test_formats();
	test_empty();
	return check_end();
}
