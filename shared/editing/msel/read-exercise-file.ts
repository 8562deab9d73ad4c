import { err, ok, type Result } from '../../basics/result';
import type { Role } from '../../model/catalogue';
import { IcebergExercise, injectsOfIceberg } from './icebergttx';
import { injectsOfOpenBas, OpenBasScenario } from './openbas';
import type { ReadInject } from './read-msel';

export interface ReadExercise {
  /** The tool that wrote the file. */
  readonly tool: string;
  readonly title: string;
  readonly rows: readonly ReadInject[];
}

/** The injects of a scenario that another exercise tool wrote as JSON; the tool is known by the shape of the file. */
export function readExerciseFile(
  text: string,
  roles: readonly Pick<Role, 'key' | 'name'>[],
): Result<ReadExercise, string> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return err('This is no JSON: the file may be cut off. Nothing was read.');
  }
  const iceberg = IcebergExercise.safeParse(json);
  if (iceberg.success)
    return taken({ tool: 'IcebergTTX', title: iceberg.data.title, rows: injectsOfIceberg(iceberg.data, roles) });
  const openBas = OpenBasScenario.safeParse(json);
  if (openBas.success)
    return taken({
      tool: 'OpenAEV',
      title: openBas.data.scenario_information.scenario_name,
      rows: injectsOfOpenBas(openBas.data, roles),
    });
  return err('This JSON is neither a scenario of OpenAEV (OpenBAS) nor an exercise of IcebergTTX. Nothing was read.');
}

const taken = (read: ReadExercise): Result<ReadExercise, string> =>
  read.rows.length === 0 ? err(`“${read.title}” holds no inject.`) : ok(read);
