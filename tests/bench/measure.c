/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */

/* measure ROUNDS : COMMAND [ARGUMENT ...] : COMMAND [ARGUMENT ...] ...
 *
 * Runs the commands in turn, A B A B ..., ROUNDS times (after one round that does not count), with their
 * standard output thrown away, and prints of each: median and least wall time, median processor
 * time, peak memory, and the median over the rounds of its time divided by the first command's
 * of the same round.  Neighbours in time share whatever else the machine does: trust the ratio. */
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { MOST_COMMANDS = 16 };

extern char **environ;

struct command {
	char **argv;
	double *wall, *cpu, *ratio;	/* by round */
	double peak;			/* MiB */
};

static double now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

static double seconds(struct timeval t)
{
	return (double)t.tv_sec + 1e-6 * (double)t.tv_usec;
}

static void keep(struct command *c, int round, double wall, const struct rusage *used)
{
	double peak = (double)used->ru_maxrss / 1024;

	c->wall[round] = wall;
	c->cpu[round] = seconds(used->ru_utime) + seconds(used->ru_stime);
	if (peak > c->peak)
		c->peak = peak;
}

static void run(struct command *c, int round, const posix_spawn_file_actions_t *quiet)
{
	struct rusage used;
	double start = now();
	int status;
	pid_t pid;

	if (posix_spawnp(&pid, c->argv[0], quiet, NULL, c->argv, environ) != 0 ||
	    wait4(pid, &status, 0, &used) != pid || !WIFEXITED(status) || WEXITSTATUS(status) != 0) {
		fprintf(stderr, "measure: %s failed\n", c->argv[0]);
		exit(2);
	}
	keep(c, round, now() - start, &used);
}

static void run_all(struct command *commands, int count, int round,
    const posix_spawn_file_actions_t *quiet)
{
	for (int c = 0; c < count; c++) {
		run(&commands[c], round, quiet);
		commands[c].ratio[round] = commands[c].wall[round] / commands[0].wall[round];
	}
}

static int compare(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

/* Sorts them. */
static double median(double *of, int count)
{
	qsort(of, (size_t)count, sizeof *of, compare);
	return count % 2 ? of[count / 2] : (of[count / 2 - 1] + of[count / 2]) / 2;
}

static void print(struct command *c, int rounds)
{
	const char *slash = strrchr(c->argv[0], '/');
	double middle = median(c->wall, rounds), cpu = median(c->cpu, rounds);

	printf("%-12s %10.2f %10.2f %10.2f %9.1f %8.3f\n", slash ? slash + 1 : c->argv[0], 1e3 * middle,
	    1e3 * c->wall[0], 1e3 * cpu, c->peak, median(c->ratio, rounds));
}

static double *room(int rounds)
{
	double *r = calloc((size_t)rounds, sizeof *r);

	if (!r)
		exit(2);
	return r;
}

/* Cuts argv at each ":"; gives how many commands there are. */
static int split(struct command *commands, int rounds, char **argv)
{
	int count = 0;

	for (; *argv; argv++) {
		if (strcmp(*argv, ":") != 0)
			continue;
		*argv = NULL;
		if (count == MOST_COMMANDS || !argv[1])
			return 0;
		commands[count++] = (struct command){ argv + 1, room(rounds), room(rounds), room(rounds), 0 };
	}
	return count;
}

int main(int argc, char **argv)
{
	struct command commands[MOST_COMMANDS];
	posix_spawn_file_actions_t quiet;
	int rounds = argc > 3 ? atoi(argv[1]) : 0;
	int count = rounds > 0 ? split(commands, rounds, argv + 2) : 0;

	if (!count) {
		fputs("usage: measure ROUNDS : COMMAND [ARGUMENT ...] : COMMAND ...\n", stderr);
		return 2;
	}
	posix_spawn_file_actions_init(&quiet);
	posix_spawn_file_actions_addopen(&quiet, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
	for (int round = -1; round < rounds; round++)	/* round -1: overwritten by round 0 */
		run_all(commands, count, round < 0 ? 0 : round, &quiet);
	printf("%-12s %10s %10s %10s %9s %8s\n", "", "median ms", "least ms", "cpu ms", "peak MiB", "ratio");
	for (int c = 0; c < count; c++)
		print(&commands[c], rounds);
	return 0;
}
