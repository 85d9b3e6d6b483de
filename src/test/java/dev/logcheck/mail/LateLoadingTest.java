package dev.logcheck.mail;

import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.logcheck.delivery.DeliveryException;
import java.io.File;
import java.lang.reflect.Constructor;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Most runs have nothing to mail, and must not pay for a mail library. */
final class LateLoadingTest {

  @Test
  void mailIsSetUpWithoutJakartaMail() throws Exception {
    try (URLClassLoader loader = new WithoutJakarta()) {
      runnable(loader, SetUp.class).run();
    }
  }

  @Test
  void withoutJakartaMailNothingIsSent() throws Exception {
    try (URLClassLoader loader = new WithoutJakarta()) {
      Runnable send = runnable(loader, Send.class);
      assertThrows(NoClassDefFoundError.class, send::run);
    }
  }

  private static Runnable runnable(ClassLoader loader, Class<?> type) throws Exception {
    Constructor<?> constructor = loader.loadClass(type.getName()).getDeclaredConstructor();
    constructor.setAccessible(true);
    return (Runnable) constructor.newInstance();
  }

  /** What every run does. */
  static class SetUp implements Runnable {
    SetUp() {}

    @Override
    public void run() {
      mail();
    }

    Mail mail() {
      return new MailBuilder(Path.of("/nowhere")).over("smtps://localhost").build();
    }
  }

  /** What a run with findings does. */
  static final class Send extends SetUp {
    Send() {}

    @Override
    public void run() {
      try {
        mail().deliver(MailBuilder.message("line\n"));
      } catch (DeliveryException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** Loads everything anew from the class path, and knows no package {@code jakarta}. */
  private static final class WithoutJakarta extends URLClassLoader {
    WithoutJakarta() {
      super(classPath(), ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      if (name.startsWith("jakarta.")) {
        throw new ClassNotFoundException(name);
      }
      return super.findClass(name);
    }

    private static URL[] classPath() {
      return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
          .map(WithoutJakarta::url)
          .toArray(URL[]::new);
    }

    private static URL url(String path) {
      try {
        return Path.of(path).toUri().toURL();
      } catch (MalformedURLException e) {
        throw new IllegalStateException(path, e);
      }
    }
  }
}
