import type { Pool } from '../model/catalogue';

/** What happens to units in use when capacity falls: machines finish, people pause, bandwidth is shared. */
export const lossRuleOf = ({ onLoss, kind }: Pool): 'finish' | 'pause' | 'slow' =>
  onLoss ?? (kind === 'team' ? 'pause' : kind === 'machine' ? 'finish' : 'slow');
