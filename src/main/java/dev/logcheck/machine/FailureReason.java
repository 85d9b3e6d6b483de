package dev.logcheck.machine;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Why a file could not be read or written, in the kernel's words, and what file that was. */
public final class FailureReason {
  /** What an ordinary user does who may not read or write a file; root may. */
  public static final String AS_LOGCHECK =
      "run this as the user logcheck: sudo -u logcheck ..., or ask root";

  private static final String LOGS = "/var/log/";
  private static final String CONFIGURATION = "/etc/logcheck";
  private static final String STATE = "/var/lib/logcheck";

  private FailureReason() {}

  /** The reason behind the name of the file, where it is known. */
  public static String withFile(IOException e) {
    return e instanceof FileSystemException system && system.getFile() != null
        ? system.getFile() + ": " + of(e)
        : of(e);
  }

  /** The reason why a file could not be read, and what to do; the end of a sentence about it. */
  public static String withFix(IOException e) {
    // Its reason ends with the fix.
    return e instanceof UnusableFileException ? of(e) : of(e) + "; " + fix(e);
  }

  /** The same behind the name of the file, where it is known. */
  public static String withFileAndFix(IOException e) {
    return e instanceof UnusableFileException ? withFile(e) : withFile(e) + "; " + fix(e);
  }

  /** What to do about a file or a directory that could not be read, as the end of a sentence. */
  public static String fix(IOException e) {
    if (e instanceof AccessDeniedException denied) {
      return permission(denied.getFile());
    }
    if (e instanceof NotDirectoryException) {
      return "make it a directory, remove it, or name another one";
    }
    return e instanceof NoSuchFileException
        ? "make it, or name another one"
        : "correct what is there, or name another one";
  }

  /** What is neither a log nor a rule may be secret: nobody is told to open it to a group. */
  private static String permission(String name) {
    String file = name == null || name.contains("/../") ? "" : name;
    if (file.startsWith(LOGS)) {
      String log = shellWord(file);
      return "let the group adm read it: chgrp adm "
          + log
          + "; chmod g+r "
          + log
          + "; if adm may read it already, "
          + AS_LOGCHECK;
    } else if (isIn(STATE, file)) {
      return AS_LOGCHECK;
    } else if (isIn(CONFIGURATION, file)) {
      String rules = shellWord(file);
      return AS_LOGCHECK
          + "; if logcheck cannot read it either: chgrp logcheck "
          + rules
          + "; chmod g+rX "
          + rules;
    }
    return "copy the file to where you may read it, or run this as root";
  }

  private static boolean isIn(String directory, String file) {
    return file.equals(directory) || file.startsWith(directory + "/");
  }

  /** Whoever names a file must not choose what a copied command does. */
  private static String shellWord(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (!Character.isLetterOrDigit(c) && "/._+,:@%=-".indexOf(c) < 0) {
        return "'" + name.replace("'", "'\\''") + "'";
      }
    }
    return name;
  }

  /** Whether nobody reads any more what was written, as behind {@code | head}; in C's locale. */
  public static boolean isBrokenPipe(Throwable e) {
    return e instanceof IOException && "Broken pipe".equals(e.getMessage());
  }

  /** Whether there was no space left for what was written; in C's locale. */
  public static boolean isFullDisk(Throwable e) {
    return e instanceof IOException
        && e.getMessage() != null
        && e.getMessage().endsWith("No space left on device");
  }

  /** The reason alone. */
  public static String of(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (e instanceof FileSystemException system && system.getReason() != null) {
      return system.getReason();
    }
    if (e instanceof NoSuchFileException) {
      return "no such file";
    }
    if (e instanceof NotDirectoryException) {
      return "not a directory";
    }
    if (e instanceof FileAlreadyExistsException) {
      return "exists already";
    }
    if (e instanceof DirectoryNotEmptyException) {
      return "not empty";
    }
    return unnamed(e);
  }

  /** What the kernel says of an open file, such as a full disk, comes without a type of its own. */
  private static String unnamed(IOException e) {
    String message = e instanceof FileSystemException ? null : e.getMessage();
    if (e.getClass() == IOException.class && message != null) {
      return message;
    }
    String type = e.getClass().getSimpleName();
    return (message == null ? "it cannot be read or written" : message) + " (" + type + ")";
  }
}
