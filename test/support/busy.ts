/** How long this process has had a processor, in milliseconds: what others do on the machine does not count. */
export const busyMs = (): number => process.cpuUsage().user / 1000;
