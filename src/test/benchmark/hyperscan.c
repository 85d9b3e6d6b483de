/*
 * Scans the lines of a log for all rules with Hyperscan, or with Vectorscan, which has its
 * interface: the peer of our own automaton. Started by hyperscan.sh.
 *
 * usage: hyperscan RULES LOG   (RULES: one pattern on each line)
 */
#include <hs/hs.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { PASSES = 5, MOST_RULES = 10000 };

static double seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec + now.tv_nsec / 1e9;
}

static char *contents(const char *name, size_t *size) {
  FILE *file = fopen(name, "rb");
  if (file == NULL) {
    perror(name);
    exit(1);
  }
  fseek(file, 0, SEEK_END);
  *size = ftell(file);
  rewind(file);
  char *text = malloc(*size + 1);
  if (text == NULL || fread(text, 1, *size, file) != *size) {
    perror(name);
    exit(1);
  }
  text[*size] = '\0';
  fclose(file);
  return text;
}

static int count(unsigned id, unsigned long long from, unsigned long long to, unsigned flags,
                 void *matches) {
  (void)id, (void)from, (void)to, (void)flags;
  ++*(unsigned long *)matches;
  return 0;
}

/* Back-references and the word edges of GNU are unknown to it; those rules are left out. */
static int understands(const char *rule, unsigned flags) {
  hs_expr_info_t *info = NULL;
  hs_compile_error_t *error = NULL;
  int understood = hs_expression_info(rule, flags, &info, &error) == HS_SUCCESS;
  free(info);
  if (error != NULL) {
    hs_free_compile_error(error);
  }
  return understood;
}

int main(int argc, char **argv) {
  if (argc != 3) {
    fputs("usage: hyperscan RULES LOG\n", stderr);
    return 1;
  }
  static const char *rules[MOST_RULES];
  static unsigned flags[MOST_RULES];
  static unsigned ids[MOST_RULES];
  const unsigned every = HS_FLAG_ALLOWEMPTY | HS_FLAG_SINGLEMATCH;
  size_t size;
  unsigned known = 0, all = 0;
  for (char *rule = strtok(contents(argv[1], &size), "\n"); rule; rule = strtok(NULL, "\n")) {
    all++;
    if (known < MOST_RULES && understands(rule, every)) {
      rules[known] = rule;
      flags[known] = every;
      ids[known] = known;
      known++;
    }
  }
  hs_database_t *database;
  hs_compile_error_t *error;
  hs_scratch_t *scratch = NULL;
  double start = seconds();
  if (hs_compile_multi(rules, flags, ids, known, HS_MODE_BLOCK, NULL, &database, &error)) {
    fprintf(stderr, "hyperscan: %s\n", error->message);
    return 1;
  }
  hs_alloc_scratch(database, &scratch);
  printf("version %s: compiled %u of %u rules in %.2f s\n", hs_version(), known, all,
         seconds() - start);
  char *log = contents(argv[2], &size);
  for (int pass = 0; pass < PASSES; pass++) {
    unsigned long matches = 0;
    start = seconds();
    for (char *line = log, *end; (end = memchr(line, '\n', log + size - line)); line = end + 1) {
      hs_scan(database, line, end - line, 0, scratch, count, &matches);
    }
    printf("%.0f MB/s, %lu matches\n", size / 1e6 / (seconds() - start), matches);
  }
  return 0;
}
