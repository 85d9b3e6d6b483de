# Finds a Java runtime of version 17 or later; read by scripts that have set $home.
# Leaves its program in $java, the class path in $classes, and in $archive the name that the
# class-data archive for just this runtime has, or would have.

# usable DIRECTORY: is this a runtime of version 17 or later? Leaves its full version in $version.
usable() {
  version=
  [ -x "$1/bin/java" ] && [ -r "$1/release" ] || return 1
  while IFS='="' read -r key _ value _; do
    case $key in
      JAVA_RUNTIME_VERSION) version=$value ;;
      JAVA_VERSION) version=${version:-$value} && break ;;
    esac
  done <"$1/release"
  [ "${version%%[!0-9]*}" -ge 17 ] 2>/dev/null
}

# find_runtime: leaves the directory of the first usable runtime in $runtime.
find_runtime() {
  runtime=${JAVA_HOME-}
  ! usable "$runtime" || return 0
  runtime=$(readlink -f "$(command -v java)")
  runtime=${runtime%/bin/java}
  ! usable "$runtime" || return 0
  for runtime in /usr/lib/jvm/*; do
    ! usable "$runtime" || return 0
  done
  echo "${0##*/}: no Java runtime of version 17 or later in JAVA_HOME, PATH or /usr/lib/jvm:" \
    "apt-get install default-jre-headless" >&2
  exit 1
}

find_runtime
java=$runtime/bin/java
classes=$home/lib/logcheck.jar
archive=$home/class-data$runtime/$version.jsa
