#!/usr/bin/env bash
# Starts the master of a Spark cluster:  master [HOST [PORT]]
# HOST is the address that workers and studies reach it at; its page is at http://HOST:8080.
set -u
host=${1:-127.0.0.1} port=${2:-7077}
home=$(cd -P -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd) || exit 1
export SPARK_HOME=$home SPARK_SCALA_VERSION=2.13 SPARK_LOCAL_IP=$host
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" "@$home/java.flags" -Xmx1g -Dspark.master.rest.enabled=false \
  -cp "$home/jars/*" org.apache.spark.deploy.master.Master --host "$host" --port "$port"
