/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Output that appears whole or not at all. */
#include "check.h"

#include "out/sink.h"

#include <dirent.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static void put_file(const char *path, const char *text, mode_t mode)
{
	FILE *f = fopen(path, "w");

	if (!f)
		return;
	fputs(text, f);
	fclose(f);
	chmod(path, mode);
}

/* The text of a file, or NULL; valid until the next call. */
static const char *text_of(const char *path)
{
	static char text[64];
	FILE *f = fopen(path, "r");
	size_t len;

	if (!f)
		return NULL;
	len = fread(text, 1, sizeof text - 1, f);
	text[len] = '\0';
	fclose(f);
	return text;
}

static int mode_of(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0 ? (int)(st.st_mode & 0777) : -1;
}

static int files_here(void)
{
	DIR *d = opendir(".");
	int count = 0;

	while (d && readdir(d))
		count++;
	if (d)
		closedir(d);
	return count - 2;
}

static void test_new_file(void)
{
	struct svy_sink sink;
	struct svy_error err;

	umask(027);
	if (!CHECK(svy_sink_open(&sink, "new", &err) == 0))
		return;
	fputs("all of it\n", sink.to);
	fflush(sink.to);
	CHECK(text_of("new") == NULL);
	CHECK(!svy_sink_terminal(&sink));
	CHECK(svy_sink_close(&sink, &err) == 0);
	CHECK_TEXT(text_of("new"), "all of it\n");
	CHECK_INT(mode_of("new"), 0640);
	CHECK_INT(files_here(), 1);
	unlink("new");
}

static void test_old_file(void)
{
	struct svy_sink sink;
	struct svy_error err;

	put_file("old", "before\n", 0604);
	if (!CHECK(svy_sink_open(&sink, "old", &err) == 0))
		return;
	fputs("after\n", sink.to);
	fflush(sink.to);
	CHECK_TEXT(text_of("old"), "before\n");
	svy_sink_drop(&sink);
	CHECK_TEXT(text_of("old"), "before\n");
	CHECK_INT(files_here(), 1);

	if (!CHECK(svy_sink_open(&sink, "old", &err) == 0))
		return;
	fputs("after\n", sink.to);
	CHECK(svy_sink_close(&sink, &err) == 0);
	CHECK_TEXT(text_of("old"), "after\n");
	CHECK_INT(mode_of("old"), 0604);
	unlink("old");
}

static void test_link(void)
{
	struct svy_sink sink;
	struct svy_error err;
	struct stat st;

	mkdir("far", 0700);
	put_file("far/target", "before\n", 0600);
	CHECK(symlink("far/target", "link") == 0);
	if (CHECK(svy_sink_open(&sink, "link", &err) == 0)) {
		fputs("after\n", sink.to);
		CHECK(svy_sink_close(&sink, &err) == 0);
	}
	CHECK_TEXT(text_of("far/target"), "after\n");
	CHECK(lstat("link", &st) == 0 && S_ISLNK(st.st_mode));
	unlink("far/target");

	CHECK(svy_sink_open(&sink, "link", &err) == -1);
	CHECK_TEXT(err.file, "link");
	CHECK_TEXT(err.message, "No such file or directory");
	unlink("link");
	rmdir("far");
	CHECK_INT(files_here(), 0);
}

static void test_refused(void)
{
	struct svy_sink sink;
	struct svy_error err;

	CHECK(svy_sink_open(&sink, ".", &err) == -1);
	CHECK_TEXT(err.message, "Is a directory");
	CHECK(svy_sink_open(&sink, "none/here", &err) == -1);
	CHECK_TEXT(err.file, "none/here");
	CHECK(svy_sink_open(&sink, "", &err) == -1);
	put_file("locked", "mine\n", 0444);
	if (geteuid() != 0) {
		CHECK(svy_sink_open(&sink, "locked", &err) == -1);
		CHECK_TEXT(err.message, "Permission denied");
	}
	unlink("locked");
	CHECK_INT(files_here(), 0);
}

static void test_full_device(void)
{
	struct svy_sink sink;
	struct svy_error err;

	if (access("/dev/full", W_OK) != 0)
		return;
	if (CHECK(svy_sink_open(&sink, "/dev/full", &err) == 0)) {
		fputs("lost\n", sink.to);
		CHECK(svy_sink_close(&sink, &err) == -1);
		CHECK_TEXT(err.file, "/dev/full");
		CHECK_TEXT(err.message, "No space left on device");
	}
}

static void write_much(FILE *to)
{
	for (int i = 0; i < 100000; i++)
		fputs("0123456789\n", to);
}

/* Standard output is fd while lines are written; what close said: 0 fine, 1 the
 * message expected, 2 another. */
static int close_in_child(int fd, int much, const char *message)
{
	struct svy_sink sink;
	struct svy_error err;
	int status = 0;
	pid_t child = fork();

	if (child == 0) {
		dup2(fd, STDOUT_FILENO);
		svy_sink_open(&sink, much ? "-" : NULL, &err);
		if (much)
			write_much(sink.to);
		fputs("the end\n", sink.to);
		if (svy_sink_close(&sink, &err) != 0)
			_exit(strcmp(err.message, message) == 0 ? 1 : 2);
		_exit(0);
	}
	waitpid(child, &status, 0);
	return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static void test_standard_output(void)
{
	int full = open("/dev/full", O_WRONLY), null = open("/dev/null", O_WRONLY);
	int ends[2];

	fflush(stdout);
	CHECK_INT(close_in_child(null, 1, ""), 0);
	if (full >= 0) {
		const char *said = "standard output: No space left on device";

		CHECK_INT(close_in_child(full, 0, said), 1);
		CHECK_INT(close_in_child(full, 1, said), 1);
	}
	signal(SIGPIPE, SIG_IGN);
	if (CHECK(pipe(ends) == 0)) {
		close(ends[0]);
		CHECK_INT(close_in_child(ends[1], 0, ""), 0);
		CHECK_INT(close_in_child(ends[1], 1, ""), 0);
		close(ends[1]);
	}
	close(full);
	close(null);
}

/* A named pipe is written as it is, and may lose its reader. */
static void test_fifo(void)
{
	struct svy_sink sink;
	struct svy_error err;
	struct stat st;
	int reader;

	if (!CHECK(mkfifo("fifo", 0600) == 0))
		return;
	reader = open("fifo", O_RDONLY | O_NONBLOCK);
	if (CHECK(svy_sink_open(&sink, "fifo", &err) == 0)) {
		close(reader);
		write_much(sink.to);
		CHECK(svy_sink_close(&sink, &err) == 0);
	}
	CHECK(lstat("fifo", &st) == 0 && S_ISFIFO(st.st_mode));
	unlink("fifo");
}

int main(void)
{
	char folder[] = "sink-XXXXXX";

	if (!mkdtemp(folder) || chdir(folder) != 0)
		return 2;
	test_new_file();
	test_old_file();
	test_link();
	test_refused();
	test_full_device();
	test_standard_output();
	test_fifo();
	if (chdir("..") != 0 || rmdir(folder) != 0)
		return 2;
	return check_end();
}
