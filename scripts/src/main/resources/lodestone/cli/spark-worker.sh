#!/usr/bin/env bash
# Starts a worker of a Spark cluster:  worker [--host HOST] [--cores N] [--memory 8g] [spark://MASTER:7077]
# HOST is the address that the others reach this machine at. What executors say is kept in SPARK_WORKER_DIR.
set -u
host=127.0.0.1 master=spark://127.0.0.1:7077 more=()
while (( $# > 0 )); do
  case $1 in
    --host) host=${2:?} && shift ;;
    spark://*) master=$1 ;;
    *) more+=("$1") ;;
  esac
  shift
done
home=$(cd -P -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd) || exit 1
export SPARK_HOME=$home SPARK_SCALA_VERSION=2.13 SPARK_LOCAL_IP=$host
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" "@$home/java.flags" -Xmx1g -cp "$home/jars/*" \
  org.apache.spark.deploy.worker.Worker --host "$host" --work-dir "${SPARK_WORKER_DIR:-${TMPDIR:-/tmp}/spark-work-$UID}" \
  ${more[@]+"${more[@]}"} "$master"
