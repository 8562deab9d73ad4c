import { networkOf } from './network-of';

const most = { overall: 200, perNetwork: 100 };

/** Pages of people who have no place yet: so many and no more, so that nobody fills the machine from the door. */
export class Guests {
  readonly #networks = new Map<object, string>();

  hasRoom(address: string): boolean {
    if (this.#networks.size >= most.overall) return false;
    const network = networkOf(address);
    return [...this.#networks.values()].filter((other) => other === network).length < most.perNetwork;
  }

  arrived(page: object, address: string): void {
    this.#networks.set(page, networkOf(address));
  }

  gone(page: object): void {
    this.#networks.delete(page);
  }
}
