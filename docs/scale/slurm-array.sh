#!/bin/sh
# sbatch docs/scale/slurm-array.sh plan.json
# Once it is complete: statedrill merge shard-*.json
#SBATCH --job-name=statedrill
#SBATCH --array=1-16
#SBATCH --cpus-per-task=2
#SBATCH --mem-per-cpu=1G
set -e
shard="shard-$SLURM_ARRAY_TASK_ID.json"
statedrill simulate "$1" --runs 1000000 --seed 1 --workers "$SLURM_CPUS_PER_TASK" \
  --shard "$SLURM_ARRAY_TASK_ID/$SLURM_ARRAY_TASK_COUNT" > ".$shard"
mv ".$shard" "$shard"
