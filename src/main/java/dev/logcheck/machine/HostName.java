package dev.logcheck.machine;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;

/** The machine's name, as hostname(1) tells it. */
public final class HostName {
  private HostName() {}

  /** What {@code hostname --short} prints. */
  public static String unqualified(Surroundings surroundings) {
    String name = kernel(surroundings);
    int dot = name.indexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  /** What {@code hostname --fqdn} prints, or the kernel's name where no domain is known. */
  public static String fullyQualified(Surroundings surroundings) {
    String name = kernel(surroundings);
    try {
      String canonical = InetAddress.getByName(name).getCanonicalHostName();
      // Without reverse mapping Java answers with the address.
      boolean named = canonical.startsWith(unqualified(surroundings));
      return named ? canonical : name;
    } catch (UnknownHostException e) {
      return name;
    }
  }

  private static String kernel(Surroundings surroundings) {
    try {
      return Files.readString(surroundings.path("/proc/sys/kernel/hostname")).strip();
    } catch (IOException e) {
      return surroundings.environment().getOrDefault("HOSTNAME", "localhost");
    }
  }
}
